using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An answer that states a fact names its source.</summary>
public sealed class AnswersCiteASource : IClaimCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG406", "answers-cite-a-source", Severity.Warning);

    /// <inheritdoc />
    public ClaimKind Kind => ClaimKind.Answer;

    /// <inheritdoc />
    public string Fix => "cite the reference that says so: [@key]; or, where it states no fact, end the question with `<!-- MG406 off: why -->`";
}

using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>An amount to take names its unit: 400 of what?</summary>
public sealed class DosesHaveAUnit : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG508", "doses-have-a-unit", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is not { } wording || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (_, start, length) in wording.BareDoses.In(prose, static (_, _) => false))
        {
            yield return new Diagnostic(Rule, prose.Span(start, start + length), $"\"{prose.Words.Substring(start, length)}\" does not say of what: the number has no unit.",
                "add the unit: mg, g, tablets");
        }
    }
}

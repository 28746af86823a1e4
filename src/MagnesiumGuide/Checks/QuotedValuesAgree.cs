using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>The text of a quoted value holds its number and its unit, so that no page can say something else than the data.</summary>
public sealed class QuotedValuesAgree : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG502", "quoted-values-agree", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var link in file.Links)
        {
            if (link.ValueId is not { } id || context.Values?.GetValueOrDefault(id) is not { } value) continue;
            var missing = QuotedNumbers.MissingFrom(link.Text, value);
            if (missing.Count > 0)
            {
                yield return new Diagnostic(Rule, link.Span, $"\"{link.Text}\" does not say {string.Join(" and ", missing)}, and `{id}` is {QuotedNumbers.Written(value)}.",
                    $"write `{QuotedNumbers.Written(value)}`, or quote the value that is meant");
            }
        }
    }
}

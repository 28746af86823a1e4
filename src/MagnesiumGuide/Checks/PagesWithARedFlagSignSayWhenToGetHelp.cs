using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A page that names a red-flag sign says what to do about it: it has the care ladder.</summary>
public sealed class PagesWithARedFlagSignSayWhenToGetHelp : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG503", "pages-with-a-red-flag-sign-say-when-to-get-help", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not { } page || context.RedFlags is not { } signs || page.Outline.Sections.Any(section => section.IsHelp) || (signs.FirstIn(page) ?? FirstInCharts(page, signs, context)) is not { } sign) yield break;
        yield return new Diagnostic(Rule, sign.Span, $"the page names a sign that calls for help (\"{sign.Value}\") and does not say when to get it.",
            "add the section `## When to get help {#help}` with the rung `### … {#emergency}`, `{#today}` or `{#soon}`; a link to another page is not enough");
    }

    // A chart is read where it is shown.
    private static Located<string>? FirstInCharts(Page page, RedFlagFinder signs, CheckContext context)
    {
        foreach (var image in page.Outline.Images)
        {
            if (image.ChartId is { } id && context.Charts?.GetValueOrDefault(id) is { } chart && chart.Texts.Select(signs.FirstIn).FirstOrDefault(found => found is not null) is { } sign)
                return new Located<string>(sign, image.TargetSpan);
        }

        return null;
    }
}

using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Rendering;
using Markdig;

namespace MagnesiumGuide.Checks;

/// <summary>What docs/checks.md says about a rule. The program carries that page along.</summary>
public static class RuleHelp
{
    private static readonly Lazy<Dictionary<string, string>> s_sections = new(Read);
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The name of the page inside the repository.</summary>
    public const string Page = "docs/checks.md";

    /// <summary>What stands below the rule's heading, as Markdown; empty for a rule that the page does not know.</summary>
    public static string Of(Rule rule) => s_sections.Value.GetValueOrDefault(rule.Id, "");

    /// <summary>The same as HTML.</summary>
    public static Markup HtmlOf(Rule rule) => new(Markdown.ToHtml(Of(rule), s_pipeline).Trim());

    /// <summary>The anchor of the rule's heading, as GitHub makes it.</summary>
    public static string AnchorOf(Rule rule) => $"{rule.Id.ToLowerInvariant()}-{rule.Name}";

    private static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(RuleHelp).Assembly.GetManifestResourceStream("checks.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## MG").Skip(1)
            .ToDictionary(section => "MG" + section[..3], section => section[(section.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal);
    }
}

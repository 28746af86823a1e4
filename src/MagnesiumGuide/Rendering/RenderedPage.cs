using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Glossary;

namespace MagnesiumGuide.Rendering;

/// <summary>The parts of a page as HTML, with the numbers of its sources settled.</summary>
/// <param name="Summary">The quick summary; empty on pages that are no articles.</param>
/// <param name="KeyFacts">The key facts; empty on pages that are no articles.</param>
/// <param name="Opening">What stands before the first section.</param>
/// <param name="Sections">The sections.</param>
/// <param name="Words">The glossary terms used on the page, by name.</param>
/// <param name="Sources">The sources cited, by number.</param>
public sealed record RenderedPage(
    Markup Summary,
    ImmutableArray<Markup> KeyFacts,
    Markup Opening,
    ImmutableArray<RenderedSection> Sections,
    ImmutableArray<RenderedTerm> Words,
    ImmutableArray<RenderedSource> Sources);

/// <summary>A section as HTML.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Title">The words of the heading with their markup.</param>
/// <param name="Body">What follows the heading; empty for the FAQ.</param>
/// <param name="Questions">The questions of the FAQ; empty for any other section.</param>
public sealed record RenderedSection(Heading Heading, Markup Title, Markup Body, ImmutableArray<RenderedQuestion> Questions)
{
    /// <summary>True for the section of questions and answers.</summary>
    public bool IsFaq => Heading.Id == Section.FaqId;

    /// <summary>True for the section that says when to get help.</summary>
    public bool IsHelp => Heading.Id == Section.HelpId;
}

/// <summary>A question and its answer as HTML.</summary>
/// <param name="Heading">The question.</param>
/// <param name="Title">The words of the question with their markup.</param>
/// <param name="Answer">The answer.</param>
/// <param name="AnswerText">The answer's words, without markup and citation marks, for structured data.</param>
public sealed record RenderedQuestion(Heading Heading, Markup Title, Markup Answer, string AnswerText);

/// <summary>A source cited on a page.</summary>
/// <param name="Number">Its number, from 1, in the order of first use.</param>
/// <param name="Reference">What is cited.</param>
/// <param name="Uses">Every place that cites it, in order.</param>
/// <param name="IsOnPaper">False for a source that only text cites which paper leaves out.</param>
public sealed record RenderedSource(int Number, Reference Reference, ImmutableArray<SourceUse> Uses, bool IsOnPaper)
{
    /// <summary>The anchor of a source in the list, as contract.md fixes it.</summary>
    public static string AnchorOf(int number) => $"source-{number}";

    /// <summary>Its anchor in the list.</summary>
    public string Anchor => AnchorOf(Number);
}

/// <summary>A place that cites a source.</summary>
/// <param name="Anchor">The id of the citation.</param>
/// <param name="Place">The name of the part it stands in: "Quick summary", or a section's heading.</param>
public sealed record SourceUse(string Anchor, string Place);

/// <summary>A glossary term used on a page.</summary>
/// <param name="Term">The term.</param>
/// <param name="Anchor">The id of its entry in "Words used on this page".</param>
/// <param name="Definition">What it means.</param>
/// <param name="IsOnPaper">False for a word that only text uses which paper leaves out.</param>
public sealed record RenderedTerm(Term Term, string Anchor, Markup Definition, bool IsOnPaper);

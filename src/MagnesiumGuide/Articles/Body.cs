using System.Collections.Immutable;
using Markdig.Syntax;

namespace MagnesiumGuide.Articles;

/// <summary>The Markdown below the front matter, read into its parts.</summary>
/// <param name="Opening">What stands before the first section.</param>
/// <param name="Sections">The parts under a level 2 heading, in order.</param>
/// <param name="Headings">Every heading, callouts' included, in order.</param>
/// <param name="Links">Every link.</param>
/// <param name="Images">Every picture.</param>
/// <param name="Citations">Every citation, in reading order.</param>
/// <param name="Callouts">Every callout.</param>
public sealed record Body(
    ImmutableArray<Block> Opening,
    ImmutableArray<Section> Sections,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Link> Links,
    ImmutableArray<Image> Images,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Callout> Callouts)
{
    /// <summary>The questions of the page's FAQ; empty where it has none.</summary>
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>What looks like a source, named outside a citation.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];
}

/// <summary>A part under a level 2 heading.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What follows the heading; empty for the FAQ, whose parts are its questions.</param>
/// <param name="Questions">The questions, when the section is the FAQ; otherwise empty.</param>
public sealed record Section(Heading Heading, ImmutableArray<Block> Blocks, ImmutableArray<Question> Questions)
{
    /// <summary>The anchor of the FAQ on every page (contract.md, section 3).</summary>
    public const string FaqId = "faq";

    /// <summary>True for the section of questions and answers.</summary>
    public bool IsFaq => Heading.Id == FaqId;
}

/// <summary>A question that readers ask, and its answer.</summary>
/// <param name="Heading">The question, level 3.</param>
/// <param name="Answer">The blocks up to the next question.</param>
/// <param name="Citations">The citations of the answer.</param>
public sealed record Question(Heading Heading, ImmutableArray<Block> Answer, ImmutableArray<Citation> Citations);

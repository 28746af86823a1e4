using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>The Markdown below the front matter as syntax trees, ready to be rendered. Nobody keeps it.</summary>
/// <param name="Outline">What it holds.</param>
/// <param name="Opening">What stands before the first section.</param>
/// <param name="Sections">The sections of the outline, with their text.</param>
internal sealed record Body(Outline Outline, ImmutableArray<Block> Opening, ImmutableArray<SectionBody> Sections)
{
    /// <summary>A body with nothing in it.</summary>
    public static Body Empty { get; } = new(Outline.Empty, [], []);
}

/// <summary>A section and its text.</summary>
/// <param name="Section">The section.</param>
/// <param name="Title">The words of its heading with their markup; null for an empty heading.</param>
/// <param name="Blocks">What follows the heading; empty for the FAQ, whose parts are its questions, and for the care ladder, whose parts are its rungs.</param>
/// <param name="Questions">The questions with their answers.</param>
/// <param name="Rungs">The rungs with their signs.</param>
internal sealed record SectionBody(
    Section Section, ContainerInline? Title, ImmutableArray<Block> Blocks, ImmutableArray<QuestionBody> Questions, ImmutableArray<RungBody> Rungs);

/// <summary>A question and its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Title">Its words with their markup; null for an empty heading.</param>
/// <param name="Answer">The blocks up to the next question.</param>
internal sealed record QuestionBody(Question Question, ContainerInline? Title, ImmutableArray<Block> Answer);

/// <summary>A rung of the care ladder and its signs.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Title">The words of its heading with their markup; null for an empty heading.</param>
/// <param name="Signs">The blocks up to the next rung.</param>
internal sealed record RungBody(Rung Rung, ContainerInline? Title, ImmutableArray<Block> Signs);

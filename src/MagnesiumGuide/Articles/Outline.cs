using System.Collections.Immutable;

namespace MagnesiumGuide.Articles;

/// <summary>
/// What the Markdown below the front matter holds, without its text: all that checks, lists and links ask for. The text itself is parsed again when its page is
/// made, because a syntax tree takes some twenty times the room of what it was made from.
/// </summary>
/// <param name="Sections">The parts under a level 2 heading, in order.</param>
/// <param name="Headings">Every heading, callouts' included, in order.</param>
/// <param name="Links">Every link.</param>
/// <param name="Images">Every picture.</param>
/// <param name="Citations">Every citation, in reading order.</param>
/// <param name="Callouts">Every callout.</param>
/// <param name="Mentions">What looks like a source, named outside a citation.</param>
public sealed record Outline(
    ImmutableArray<Section> Sections,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Link> Links,
    ImmutableArray<Image> Images,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Callout> Callouts,
    ImmutableArray<Mention> Mentions)
{
    /// <summary>The outline of a text with nothing in it.</summary>
    public static Outline Empty { get; } = new([], [], [], [], [], [], []);

    /// <summary>The questions of the page's FAQ; empty where it has none.</summary>
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>The rungs of the page's care ladder, most urgent first; empty where it has none.</summary>
    public IEnumerable<Rung> Rungs => Sections.SelectMany(section => section.Rungs);

    /// <summary>The statements that must name a source: warnings first, then answers.</summary>
    public IEnumerable<Claim> Claims
    {
        get
        {
            // What is empty has nothing to cite yet, and is told to be empty.
            foreach (var callout in Callouts)
                if (callout is { HasText: true, Kind: CalloutKind.Warning or CalloutKind.Caution }) yield return new Claim(ClaimKind.Warning, "the warning", callout.Citations, callout.Span);
            foreach (var rung in Rungs)
                if (rung is { HasSigns: true, Urgency: Urgency.Emergency or Urgency.Today }) yield return new Claim(ClaimKind.Warning, $"the rung `{rung.Heading.Id}`", rung.Citations, rung.Heading.Span);
            foreach (var question in Questions)
                if (question.HasAnswer) yield return new Claim(ClaimKind.Answer, $"the answer to \"{question.Heading.Text}\"", question.Citations, question.Heading.Span);
        }
    }
}

/// <summary>A part under a level 2 heading.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="HasText">False when nothing stands below the heading.</param>
/// <param name="Questions">The questions, when the section is the FAQ; otherwise empty.</param>
public sealed record Section(Heading Heading, bool HasText, ImmutableArray<Question> Questions)
{
    /// <summary>The anchor of the FAQ on every page (contract.md, section 3).</summary>
    public const string FaqId = "faq";

    /// <summary>The anchor of the care ladder on every page.</summary>
    public const string HelpId = "help";

    /// <summary>The anchor below which the hub lists its topics.</summary>
    public const string TopicsId = "topics";

    /// <summary>True for the section of questions and answers.</summary>
    public bool IsFaq => Heading.Id == FaqId;

    /// <summary>True for the section that says when to get help.</summary>
    public bool IsHelp => Heading.Id == HelpId;

    /// <summary>The rungs, when the section is the care ladder; otherwise empty.</summary>
    public ImmutableArray<Rung> Rungs { get; init; } = [];
}

/// <summary>A question that readers ask.</summary>
/// <param name="Heading">The question, level 3.</param>
/// <param name="Citations">The citations of its answer.</param>
public sealed record Question(Heading Heading, ImmutableArray<Citation> Citations)
{
    /// <summary>False when nothing stands below the heading.</summary>
    public bool HasAnswer { get; init; } = true;
}

using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Comparison;

/// <summary>The headings of a page as places at which something stands.</summary>
internal sealed class HeadingPlaces
{
    private static readonly Place s_top = new("", "");

    // In order of their lines.
    private readonly List<(int Line, Place Place, bool IsInRung)> _places = [];
    private readonly List<(string Id, PlacedText Text)> _all = [];

    private HeadingPlaces()
    {
    }

    /// <summary>Every heading with its anchor, below the one that it belongs to. Questions and rungs are told as such.</summary>
    public IEnumerable<(string Id, PlacedText Text)> All => _all;

    /// <summary>The keys of all places.</summary>
    public IEnumerable<string> Keys => _places.Select(place => place.Place.Key).Prepend(s_top.Key);

    /// <summary>Takes the headings of a page, but for those that name a warning.</summary>
    public static HeadingPlaces Of(Outline outline)
    {
        var found = new HeadingPlaces();
        var questions = outline.Questions.Select(question => question.Heading.Id).ToHashSet(StringComparer.Ordinal);
        var rungs = outline.Rungs.Select(rung => rung.Heading.Id).ToHashSet(StringComparer.Ordinal);
        var warnings = outline.Callouts.Where(callout => callout is { Kind: CalloutKind.Warning or CalloutKind.Caution, Title: not null }).Select(callout => callout.Title!.Id).ToHashSet(StringComparer.Ordinal);
        var above = new Stack<(int Level, Place Place, bool IsInRung)>();
        above.Push((0, s_top, false));
        foreach (var heading in outline.Headings)
        {
            if (heading.NamesCallout)
            {
                if (!warnings.Contains(heading.Id)) found._all.Add((heading.Id, new PlacedText(heading.Text, above.Peek().Place)));
                continue;
            }

            while (above.Peek().Level >= heading.Level) above.Pop();
            var (_, parent, isInRung) = above.Peek();
            var kind = questions.Contains(heading.Id) ? "Question: " : rungs.Contains(heading.Id) ? $"{heading.Id}: " : "";
            found._all.Add((heading.Id, new PlacedText(kind + heading.Text, parent)));
            var place = new Place($"{parent.Key}/{heading.Id}", heading.Text);
            isInRung |= rungs.Contains(heading.Id);
            found._places.Add((heading.Span.Start.Line, place, isInRung));
            above.Push((heading.Level, place, isInRung));
        }

        return found;
    }

    /// <summary>The place of what stands in a line of the file.</summary>
    public Place At(int line) => _places.FindLastIndex(place => place.Line <= line) is >= 0 and var index ? _places[index].Place : s_top;

    /// <summary>True for a line of the care ladder that stands below a rung.</summary>
    public bool IsInRung(int line) => _places.FindLastIndex(place => place.Line <= line) is >= 0 and var index && _places[index].IsInRung;
}

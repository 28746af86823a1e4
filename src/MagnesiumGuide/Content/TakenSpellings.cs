using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>The spellings that a file lists so far. Each has to be a word, and stands there once, in whatever case.</summary>
/// <param name="bag">Takes what is found.</param>
internal sealed class TakenSpellings(DiagnosticBag bag)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes one more; false, and a finding, when nothing can be looked for by it.</summary>
    /// <param name="spelling">The spelling.</param>
    /// <param name="what">What it is a spelling of: "sign".</param>
    /// <param name="fix">What to write in place of one without letters.</param>
    public bool Take(Located<string> spelling, string what, string fix)
    {
        if (!spelling.Value.Any(char.IsLetterOrDigit))
            bag.Add(ShapeRules.ValuesAreAllowed, spelling.Span, $"a {what} needs a letter or a digit.", fix);
        else if (!_taken.Add(spelling.Value))
            bag.Add(ShapeRules.IdsAreUnique, spelling.Span, $"`{spelling.Value}` stands twice.", "delete one of the two");
        else
            return true;
        return false;
    }
}

using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// What stops a text from becoming a typed value. These are found while reading, so they have no file of their own, and site.yaml can't switch
/// them off. What is wrong with a text that can be read is found by the checks in <c>Checks/</c>.
/// </summary>
public static class ShapeRules
{
    /// <summary>A guide has site.yaml, index.md and articles/.</summary>
    public static Rule FolderIsAGuide { get; } = Shape("MG100", "folder-is-a-guide");

    /// <summary>Files are regular files that can be read and lie inside the folder.</summary>
    public static Rule FileCanBeRead { get; } = Shape("MG101", "file-can-be-read");

    /// <summary>Files are at most 1 MB.</summary>
    public static Rule FileIsSmall { get; } = Shape("MG102", "file-is-at-most-1-mb");

    /// <summary>Files are UTF-8.</summary>
    public static Rule FileIsUtf8 { get; } = Shape("MG103", "file-is-utf-8");

    /// <summary>Front matter stands between two lines of three hyphens.</summary>
    public static Rule FrontMatterIsFenced { get; } = Shape("MG104", "front-matter-is-fenced");

    /// <summary>YAML can be parsed.</summary>
    public static Rule YamlIsWellFormed { get; } = Shape("MG105", "yaml-is-well-formed");

    /// <summary>A key stands once in a mapping.</summary>
    public static Rule KeysAreUnique { get; } = Shape("MG106", "keys-are-unique");

    /// <summary>YAML has no anchors, aliases or tags.</summary>
    public static Rule YamlIsPlain { get; } = Shape("MG107", "yaml-has-no-anchors-aliases-or-tags");

    /// <summary>Every key is one that the format knows.</summary>
    public static Rule KeysAreKnown { get; } = Shape("MG108", "keys-are-known");

    /// <summary>Every key that must be there is there.</summary>
    public static Rule RequiredKeysArePresent { get; } = Shape("MG109", "required-keys-are-present");

    /// <summary>Every value has the type that its key asks for.</summary>
    public static Rule ValuesHaveTheirType { get; } = Shape("MG110", "values-have-their-type");

    /// <summary>Texts and lists keep to their limits.</summary>
    public static Rule TextsFitTheirLimits { get; } = Shape("MG111", "texts-fit-their-limits");

    /// <summary>Values come from the set that their key allows.</summary>
    public static Rule ValuesAreAllowed { get; } = Shape("MG112", "values-are-among-the-allowed");

    /// <summary>YAML nests at most 32 levels deep.</summary>
    public static Rule YamlIsShallow { get; } = Shape("MG116", "yaml-nests-at-most-32-levels");

    /// <summary>Ids are unique in their file.</summary>
    public static Rule IdsAreUnique { get; } = Shape("MG117", "ids-are-unique");

    /// <summary>What lies in the folder has a name that something reads.</summary>
    public static Rule NamesAreKnown { get; } = Shape("MG119", "files-have-known-names") with { Severity = Severity.Warning };

    /// <summary>Addresses are short enough to be printed wherever they are used.</summary>
    public static Rule AddressesAreShort { get; } = Shape("MG212", "addresses-have-at-most-2000-characters");

    /// <summary>An anchor that an author chose stands once on a page.</summary>
    public static Rule HeadingIdsAreUnique { get; } = Shape("MG303", "heading-ids-are-unique");

    /// <summary>Callouts are of a kind that exists, and written as one.</summary>
    public static Rule CalloutsHaveAKind { get; } = Shape("MG304", "callouts-have-a-known-kind");

    /// <summary>Content has no HTML of its own.</summary>
    public static Rule NoRawHtml { get; } = Shape("MG305", "no-raw-html");

    /// <summary>The FAQ holds questions, each with an answer.</summary>
    public static Rule FaqHoldsQuestions { get; } = Shape("MG306", "faq-holds-questions-with-answers");

    /// <summary>Markdown nests at most 16 levels deep.</summary>
    public static Rule MarkdownIsShallow { get; } = Shape("MG308", "markdown-nests-at-most-16-levels");

    /// <summary>Short texts hold inline Markdown only.</summary>
    public static Rule ShortTextsAreInline { get; } = Shape("MG309", "short-texts-are-inline");

    /// <summary>A paragraph holds no more marks than can be parsed in good time.</summary>
    public static Rule ParagraphsAreReadable { get; } = Shape("MG312", "paragraphs-hold-at-most-1000-marks");

    /// <summary>The care ladder holds its rungs, each with its signs, the most urgent first.</summary>
    public static Rule HelpIsALadder { get; } = Shape("MG313", "help-is-a-ladder");

    /// <summary>Citations are written <c>[@key]</c>, <c>[@a; @b]</c> or <c>[@key, p. 4]</c>.</summary>
    public static Rule CitationsAreWellFormed { get; } = Shape("MG402", "citations-are-well-formed");

    /// <summary>File names are slugs.</summary>
    public static Rule FileNamesAreSlugs { get; } = Shape("MG701", "file-names-are-slugs");

    /// <summary>Dates are days of the calendar, written 2026-11-22.</summary>
    public static Rule DatesAreDays { get; } = Shape("MG801", "dates-are-days");

    /// <summary>Every one of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        FolderIsAGuide, FileCanBeRead, FileIsSmall, FileIsUtf8, FrontMatterIsFenced, YamlIsWellFormed, KeysAreUnique, YamlIsPlain, KeysAreKnown,
        RequiredKeysArePresent, ValuesHaveTheirType, TextsFitTheirLimits, ValuesAreAllowed, YamlIsShallow, IdsAreUnique, NamesAreKnown, AddressesAreShort, HeadingIdsAreUnique, CalloutsHaveAKind, NoRawHtml,
        FaqHoldsQuestions, MarkdownIsShallow, ShortTextsAreInline, ParagraphsAreReadable, HelpIsALadder, CitationsAreWellFormed, FileNamesAreSlugs, DatesAreDays,
    ];

    private static Rule Shape(string id, string name) => new(id, name, Severity.Error) { Configurable = false };
}

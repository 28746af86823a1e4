using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MagnesiumGuide.Content.Keys;

/// <summary>What a value can be.</summary>
internal enum KeyType
{
    /// <summary>A text of one line.</summary>
    Line,

    /// <summary>A text of several lines, folded; Markdown where the key says so.</summary>
    Text,

    /// <summary>A day, 2026-11-22.</summary>
    Day,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A list of texts.</summary>
    Lines,

    /// <summary>A mapping with keys of its own.</summary>
    Record,

    /// <summary>A list of such mappings.</summary>
    Records,

    /// <summary>A year, a month or a day, in the forms of CSL.</summary>
    CslDate,

    /// <summary>A mapping from rules to how much they weigh.</summary>
    Weights,

    /// <summary>Whatever other programs write there; nobody reads it.</summary>
    Anything,
}

/// <summary>What the text of a key must name.</summary>
internal enum Naming
{
    /// <summary>Nothing: it speaks for itself.</summary>
    Nothing,

    /// <summary>A topic of site.yaml.</summary>
    Topic,

    /// <summary>A person of people.yaml.</summary>
    Person,

    /// <summary>The slug of an article.</summary>
    Article,
}

/// <summary>A key that a file may have. Readers, schemas and docs are made from it, so that they can't differ.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Meaning">What it is for, in words that an editor understands; Markdown.</param>
internal sealed record Key(string Name, KeyType Type, string Meaning)
{
    /// <summary>True when the key must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What may stand there, as it is suggested where a key is missing.</summary>
    public string Example { get; init; } = "";

    /// <summary>The fewest characters of a text, or items of a list.</summary>
    public int? Least { get; init; }

    /// <summary>The most characters of a text, or items of a list.</summary>
    public int? Most { get; init; }

    /// <summary>The only texts that may stand there; empty where any may.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The form of a text as a regular expression that C# and ECMAScript read alike; null where any will do.</summary>
    public string? Form { get; init; }

    /// <summary>What a text must name.</summary>
    public Naming Names { get; init; }

    /// <summary>The keys of a mapping, or of each mapping in a list; null for every other type.</summary>
    public Shape? Inner { get; init; }
}

/// <summary>The keys of a mapping.</summary>
/// <param name="Title">What the mapping is.</param>
/// <param name="Keys">Its keys, in the order in which editors are shown them.</param>
internal sealed record Shape(string Title, ImmutableArray<Key> Keys)
{
    private readonly FrozenDictionary<string, Key> _byName = Keys.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>Keys of which one at least must be there; empty where there are none.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    /// <summary>The shapes of which it has one, decided by a key that they share; empty where there is one alone.</summary>
    public ImmutableArray<Shape> Kinds { get; init; } = [];

    /// <summary>The names of the keys, in alphabetical order.</summary>
    public ImmutableArray<string> Names { get; } = [.. Keys.Select(key => key.Name).Order(StringComparer.Ordinal)];

    /// <summary>The key with that name; null when there is none.</summary>
    public Key? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A file that is a list of such mappings below one key.</summary>
    public Shape ListedUnder(string key, string title) => new(title, [new Key(key, KeyType.Records, title) { Inner = this }]);
}

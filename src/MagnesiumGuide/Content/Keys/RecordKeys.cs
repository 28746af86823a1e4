namespace MagnesiumGuide.Content.Keys;

/// <summary>The files that are lists of records: people, glossary, pages taken away, and those in <c>data/</c>.</summary>
internal static class RecordKeys
{
    private static readonly Key s_source = new("source", KeyType.Lines, "ids from `references.yaml`");

    /// <summary>people.yaml.</summary>
    public static Shape People { get; } = new Shape("A person",
    [
        new Key("id", KeyType.Line, "what articles call the person") { IsRequired = true, Example = "jane-doe" },
        new Key("name", KeyType.Line, "the name as readers see it") { IsRequired = true, Example = "Jane Doe" },
        new Key("role", KeyType.Line, "what the person does for the guide"),
        new Key("clinician", KeyType.Flag, "`true` for somebody whose review is a clinical one"),
        new Key("credentials", KeyType.Line, "degrees and registration"),
        new Key("url", KeyType.Line, "a page about the person") { Form = WebAddress.Form },
        new Key("interests", KeyType.Line, "competing interests, in a sentence"),
    ]).ListedUnder("people", "people.yaml: authors and reviewers");

    /// <summary>glossary.yaml.</summary>
    public static Shape Glossary { get; } = new Shape("A term",
    [
        new Key("term", KeyType.Line, "the word that is explained") { IsRequired = true, Example = "hypokalaemia" },
        new Key("definition", KeyType.Text, "what it means, in a sentence; links and citations allowed") { IsRequired = true, Example = "Too little potassium in the blood." },
        new Key("variants", KeyType.Lines, "other spellings and words for the same"),
        new Key("abbreviation", KeyType.Line, "its short form"),
    ]).ListedUnder("terms", "glossary.yaml: words that are explained");

    /// <summary>gone.yaml.</summary>
    public static Shape Gone { get; } = new Shape("A page taken away",
    [
        new Key("url", KeyType.Line, "its path, as it stood after the host") { IsRequired = true, Example = "/articles/old", Form = "^/" },
        new Key("date", KeyType.Day, "when it was taken away") { IsRequired = true, Example = "2026-05-01" },
        new Key("reason", KeyType.Line, "what readers are told") { IsRequired = true, Example = "Why readers don't find it any more." },
        new Key("see", KeyType.Line, "the path of a page to read in its place") { Form = "^/" },
    ]).ListedUnder("gone", "gone.yaml: pages taken away for good");

    /// <summary>data/reference-values.yaml, and the files beside it that hold values of one kind.</summary>
    public static Shape ReferenceValues { get; } = (new Shape("A reference value: either `value`, or `min` and `max`",
    [
        new Key("id", KeyType.Line, "what texts quote it by: `value:id`") { IsRequired = true, Example = "us-ul-supplement" },
        new Key("value", KeyType.Number, "the number"),
        new Key("min", KeyType.Number, "the lower end of a range"),
        new Key("max", KeyType.Number, "the upper end of a range"),
        new Key("unit", KeyType.Line, "its unit") { IsRequired = true, Example = "mg" },
        new Key("per", KeyType.Line, "the time that it is for, `day`"),
        new Key("population", KeyType.Line, "whom it is for") { IsRequired = true, Example = "adults" },
        new Key("basis", KeyType.Line, "`total` when food counts, `supplement` when it does not; left out for blood levels") { Choices = ["total", "supplement"] },
        new Key("authority", KeyType.Line, "who set it") { IsRequired = true, Example = "IOM" },
        new Key("year", KeyType.Whole, "when it was set"),
        s_source,
    ])
    {
        OneOf = ["value", "min", "max"],
    }).ListedUnder("values", "data/*.yaml: numbers that texts quote");

    /// <summary>data/red-flags.yaml.</summary>
    public static Shape RedFlags { get; } = new Shape("A sign that a page must not name without saying when to get help",
    [
        new Key("sign", KeyType.Line, "the sign in the words of a page") { IsRequired = true, Example = "slow breathing" },
        new Key("variants", KeyType.Lines, "other words for it"),
    ]).ListedUnder("signs", "data/red-flags.yaml: signs that need help");

    private static readonly Shape s_quoted = new("A kind of value",
    [
        new Key("basis", KeyType.Line, "what it counts") { Example = "supplement", Choices = ["total", "supplement"] },
        new Key("unit", KeyType.Line, "its unit") { Example = "mg" },
        new Key("per", KeyType.Line, "the time it is for") { Example = "day" },
    ]);

    /// <summary>data/required-warnings.yaml.</summary>
    public static Shape RequiredWarnings { get; } = (new Shape("A warning that some pages must carry",
    [
        new Key("mention", KeyType.Lines, "words of which the warning must hold one") { IsRequired = true, Example = "[kidney, kidneys]" },
        new Key("topics", KeyType.Lines, "the topics whose articles need it"),
        new Key("words", KeyType.Lines, "words of which a page that needs it holds one"),
        new Key("quotes", KeyType.Record, "what kind of value a page quotes that needs it") { Inner = s_quoted },
    ])
    {
        OneOf = ["topics", "words", "quotes"],
    }).ListedUnder("warnings", "data/required-warnings.yaml: warnings that pages must carry");

    /// <summary>data/foreign-words.yaml.</summary>
    public static Shape ForeignWords { get; } = new Shape("A word of another language, marked for those who have pages read to them",
    [
        new Key("word", KeyType.Line, "the word as pages write it") { IsRequired = true, Example = "torsades de pointes" },
        new Key("language", KeyType.Line, "its language (BCP 47)") { IsRequired = true, Example = "fr" },
        new Key("variants", KeyType.Lines, "other spellings"),
    ]).ListedUnder("words", "data/foreign-words.yaml: words of other languages");

    private static readonly Key s_certainty = new("certainty", KeyType.Line, "how certain the answer is")
    {
        IsRequired = true,
        Example = "moderate",
        Choices = ["high", "moderate", "low", "very low", "none"],
    };

    private static readonly Shape s_answer = new("An answer",
    [
        new Key("id", KeyType.Line, "what charts draw it by: small letters and hyphens") { IsRequired = true, Example = "night-cramps", Form = "^[a-z0-9]+(-[a-z0-9]+)*$" },
        new Key("condition", KeyType.Line, "what is asked about, and in whom") { IsRequired = true, Example = "Night cramps in older adults" },
        new Key("answer", KeyType.Line, "the answer in at most 6 words") { IsRequired = true, Example = "Probably not" },
        new Key("caution", KeyType.Line, "what must be said beside the answer"),
        new Key("route", KeyType.Line, "how it gets into the body, `mouth` unless you say otherwise") { Choices = ["mouth", "food", "skin", "breath", "vein"] },
        new Key("verdict", KeyType.Line, "the group that the answer stands in, `not shown` unless you say otherwise; left out for `route: vein`, which has a group of its own") { Choices = ["helps", "may help", "not shown"] },
        s_certainty,
        new Key("gradedBy", KeyType.Line, "who graded that; left out where there was nothing to grade"),
        new Key("effect", KeyType.Text, "what was measured, in how many, in plain numbers; links and citations allowed") { IsRequired = true, Example = "No clear difference from a placebo (3 trials, 177 people)." },
        new Key("link", KeyType.Line, "the file that says more, as links have it"),
        s_source with { IsRequired = true, Example = "[garrison-2020]" },
    ]);

    /// <summary>data/evidence.yaml.</summary>
    public static Shape Evidence { get; } = new("data/evidence.yaml: what is known, complaint by complaint",
    [
        new Key("warning", KeyType.Text, "what must be said above all answers; links and citations allowed"),
        new Key("answers", KeyType.Records, "the answers, in the order in which readers find them inside their group") { Inner = s_answer },
    ]);

    private static readonly Shape s_bar = new("A row of bars",
    [
        new Key("label", KeyType.Line, "what the row is about") { IsRequired = true, Example = "Men" },
        new Key("note", KeyType.Line, "a few words below the label"),
        new Key("values", KeyType.Lines, "ids of reference values, one for each series") { IsRequired = true, Example = "[us-rda-men]" },
    ]);

    private static readonly Shape s_grade = new("A row of grades",
    [
        new Key("label", KeyType.Line, "what is asked") { IsRequired = true, Example = "Night cramps" },
        new Key("answer", KeyType.Line, "the answer in a few words") { IsRequired = true, Example = "Probably not" },
        s_certainty,
        new Key("effect", KeyType.Line, "how large the effect is"),
        new Key("link", KeyType.Line, "the file that says more, as links have it"),
        s_source,
    ]);

    private static readonly Key s_kind = new("kind", KeyType.Line, "`bars` for amounts, `grades` for answers") { IsRequired = true, Example = "bars", Choices = ["bars", "grades"] };

    /// <summary>A chart of bars.</summary>
    public static Shape Bars { get; } = new("A chart of amounts",
    [
        new Key("id", KeyType.Line, "what pages draw it by: `chart:id`") { IsRequired = true, Example = "intake" },
        s_kind with { Choices = ["bars"] },
        new Key("title", KeyType.Line, "what it shows, with the unit") { IsRequired = true, Example = "What adults need each day" },
        new Key("series", KeyType.Lines, "the names of two series") { Most = Charts.BarsChart.MaxSeries },
        new Key("rows", KeyType.Records, "its rows") { IsRequired = true, Example = "[{label: Men, values: [us-rda-men]}]", Inner = s_bar },
        s_source,
    ]);

    /// <summary>A chart of grades.</summary>
    public static Shape Grades { get; } = new("A chart of answers: those of `data/evidence.yaml` that `answers` names, or rows of its own",
    [
        .. Bars.Keys.Where(key => key.Name != "series").Select(key => key.Name switch
        {
            "kind" => s_kind with { Choices = ["grades"] },
            "rows" => key with { Inner = s_grade, IsRequired = false },
            _ => key,
        }),
        new Key("answers", KeyType.Lines, "ids from `data/evidence.yaml`, in the order of the chart") { Example = "[night-cramps]" },
    ])
    {
        OneOf = ["rows", "answers"],
    };

    /// <summary>A chart whose kind is not known yet.</summary>
    public static Shape AnyChart { get; } = new("A chart", [.. Bars.Keys.Select(key => key.Name switch { "kind" => s_kind, "rows" => key with { IsRequired = false }, _ => key }), Grades.Find("answers")!])
    {
        Kinds = [Bars, Grades],
    };

    /// <summary>data/charts.yaml.</summary>
    public static Shape ChartsFile { get; } = AnyChart.ListedUnder("charts", "data/charts.yaml: charts that pages draw");
}

using System.Globalization;
using System.Text;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>The tables that a comparison ends in.</summary>
internal sealed class Report
{
    private readonly Dictionary<string, List<Row>> _tables = [];
    private readonly List<string> _notes = [];

    /// <summary>Adds a line to a table.</summary>
    public void Add(string table, Row row)
    {
        if (!_tables.TryGetValue(table, out var rows)) _tables.Add(table, rows = []);
        rows.Add(row);
    }

    /// <summary>Adds a sentence that readers of the tables need.</summary>
    public void Note(string sentence) => _notes.Add(sentence);

    /// <summary>All of it as Markdown.</summary>
    public string Markdown()
    {
        var text = new StringBuilder("# Measured beside its peers\n");
        foreach (var (table, rows) in _tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {table}\n\n| cost | ours | peer | ours ÷ peer | goal | met |\n|---|---|---|---|---|---|\n");
            foreach (var row in rows)
                text.Append(CultureInfo.InvariantCulture, $"| {row.Cost} | {row.Ours} | {row.Peer} | {row.Ratio} | {row.Goal} | {row.Verdict} |\n");
        }

        text.Append("\n## How to read it\n\n");
        foreach (var note in _notes) text.Append(CultureInfo.InvariantCulture, $"- {note}\n");
        return text.ToString();
    }
}

/// <summary>One line of a table.</summary>
internal sealed record Row(string Cost, string Ours, string Peer = "", string Ratio = "", string Goal = "", bool? IsMet = null)
{
    /// <summary>The last cell: empty where nothing was promised, or could be judged.</summary>
    public string Verdict => IsMet switch { true => "yes", false => "**no**", null => "" };
}

/// <summary>What was measured several times.</summary>
internal sealed class Figures
{
    private readonly List<double> _values = [];

    /// <summary>The middle one.</summary>
    public double Median => _values.Order().ToArray() switch
    {
        [] => double.NaN,
        var sorted when sorted.Length % 2 == 1 => sorted[sorted.Length / 2],
        var sorted => (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2,
    };

    /// <summary>Adds one.</summary>
    public void Add(double value) => _values.Add(value);

    /// <summary>The middle one, with the smallest and the largest where there are several.</summary>
    public string Text(string format, string unit) => _values.Count switch
    {
        0 => "not measured",
        1 => Write(Median, format, unit),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Write(Median, format, unit)} ({_values.Min().ToString(format, CultureInfo.InvariantCulture)} to {_values.Max().ToString(format, CultureInfo.InvariantCulture)})"),
    };

    /// <summary>The median of these over that of others, with the smallest and the largest ratio of one round.</summary>
    public (double Value, string Text) Over(Figures others)
    {
        if (_values.Count == 0 || others._values.Count == 0) return (double.NaN, "");
        var ratio = Median / others.Median;
        var text = ratio.ToString("0.00", CultureInfo.InvariantCulture);
        if (_values.Count < 2 || _values.Count != others._values.Count) return (ratio, text);
        var rounds = _values.Zip(others._values, (ours, other) => ours / other).ToList();
        return (ratio, string.Create(CultureInfo.InvariantCulture, $"{text} ({rounds.Min():0.00} to {rounds.Max():0.00})"));
    }

    private static string Write(double value, string format, string unit) => $"{value.ToString(format, CultureInfo.InvariantCulture)}{unit}";
}

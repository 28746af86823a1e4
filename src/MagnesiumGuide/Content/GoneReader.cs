using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads gone.yaml.</summary>
internal static class GoneReader
{
    /// <summary>The pages taken away that can be read, by path.</summary>
    public static ImmutableDictionary<string, GonePage> Read(ContentText file, DiagnosticBag bag)
    {
        var gone = ImmutableDictionary.CreateBuilder<string, GonePage>(StringComparer.Ordinal);
        foreach (var record in YamlFile.Records(file, RecordKeys.Gone, bag) ?? [])
        {
            var url = Decoded(record.RequiredText("url"));
            record.Require("date");
            var date = record.Day("date");
            var reason = record.RequiredText("reason");
            var see = Decoded(record.LocatedText("see"));
            record.ReportUnknownKeys();
            // Readers may be sent to the hub, which is never taken away itself.
            var leadsToHub = see?.Value == Permalinks.Hub;
            foreach (var path in new[] { url, leadsToHub ? null : see }.Where(path => path is { } located && !WebAddress.IsPath(located.Value)))
            {
                bag.Add(ShapeRules.ValuesAreAllowed, path!.Value.Span, $"`{path.Value.Value}` is no path of this site.", "write it as it stands after the host: /articles/old",
                    WebAddress.PathMeant(path.Value.Value) is { } meant ? new TextEdit(path.Value.Span, path.Value.Value, meant) : null);
            }

            if (url is not { } found || date is not { } day || reason is null || !WebAddress.IsPath(found.Value)) continue;
            var page = new GonePage(found.Value, day.Value, reason.Value.Value, see is { } other && (leadsToHub || WebAddress.IsPath(other.Value)) ? other.Value : null, found.Span)
            {
                DateSpan = day.Span,
                SeeSpan = see?.Span ?? found.Span,
            };
            if (!gone.TryAdd(page.Path, page)) bag.Add(ShapeRules.IdsAreUnique, found.Span, $"`{page.Path}` stands twice; the first is in line {gone[page.Path].Span.Start.Line}.", "delete one of the two");
        }

        return gone.ToImmutable();
    }

    private static Located<string>? Decoded(Located<string>? path) => path is { } found ? found with { Value = WebAddress.Decoded(found.Value) } : null;
}

using System.Collections.Immutable;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads people.yaml.</summary>
internal static class PeopleReader
{
    /// <summary>The people that can be read, by id; null when the file can't be parsed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="faulty">Takes the ids of those that can't.</param>
    /// <param name="bag">Takes what is found.</param>
    public static ImmutableDictionary<string, Person>? Read(ContentText file, ISet<string> faulty, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.People, bag) is not { } records) return null;
        var people = ImmutableDictionary.CreateBuilder<string, Person>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var before = bag.Count;
            var id = record.RequiredText("id");
            var name = record.RequiredText("name");
            var role = record.Text("role");
            var clinician = record.Flag("clinician");
            var credentials = record.Text("credentials");
            var url = record.LocatedText("url");
            var interests = record.Text("interests");
            record.ReportUnknownKeys();
            if (url is { } address && !WebAddress.IsAbsolute(address.Value))
                bag.Add(ShapeRules.ValuesAreAllowed, address.Span, $"`{address.Value}` is no web address.", WebAddress.Meant(address.Value) is { } meant ? $"write `{meant}`" : "begin it with https://");
            if (bag.Count > before && id is { } named) faulty.Add(named.Value);
            if (id is not { } located || name is null) continue;
            var person = new Person
            {
                Id = located.Value,
                Name = name.Value.Value,
                Role = role,
                IsClinician = clinician ?? false,
                Credentials = credentials,
                Url = url is { } page && WebAddress.IsAbsolute(page.Value) ? page.Value : null,
                Interests = interests,
                Span = located.Span,
            };
            if (!people.TryAdd(person.Id, person)) bag.Add(ShapeRules.IdsAreUnique, located.Span, $"the person `{person.Id}` stands twice; the first is in line {people[person.Id].Span.Start.Line}.", "delete one of the two, or give this one another id");
        }

        return people.ToImmutable();
    }
}

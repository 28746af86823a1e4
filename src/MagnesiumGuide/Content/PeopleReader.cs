using System.Collections.Immutable;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads people.yaml.</summary>
internal static class PeopleReader
{
    /// <summary>The people that can be read, by id; null when the file can't be parsed.</summary>
    public static ImmutableDictionary<string, Person>? Read(ContentText file, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.People, bag) is not { } records) return null;
        var people = ImmutableDictionary.CreateBuilder<string, Person>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var id = record.RequiredText("id");
            var name = record.RequiredText("name");
            var role = record.Text("role");
            var clinician = record.Flag("clinician");
            var credentials = record.Text("credentials");
            var url = record.LocatedText("url");
            var interests = record.Text("interests");
            record.ReportUnknownKeys();
            if (url is { } address && !WebAddress.IsAbsolute(address.Value))
                bag.Add(ShapeRules.ValuesAreAllowed, address.Span, $"`{address.Value}` is no web address.", "begin it with https://");
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
            if (!people.TryAdd(person.Id, person)) bag.Add(ShapeRules.IdsAreUnique, located.Span, $"the person `{person.Id}` stands twice.", "delete one of the two");
        }

        return people.ToImmutable();
    }
}

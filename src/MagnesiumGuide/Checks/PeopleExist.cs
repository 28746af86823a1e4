using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Authors and reviewers stand in people.yaml: nobody is invented.</summary>
public sealed class PeopleExist : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG118", "people-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article article || context.People is not { } people) yield break;
        foreach (var (id, span) in article.Authors.Concat(article.ReviewedBy is { } reviewer ? [reviewer] : []))
        {
            if (!people.ContainsKey(id) && !context.FaultyPeople.Contains(id))
                yield return new Diagnostic(Rule, span, $"people.yaml has nobody with the id `{id}`.", Nearest.Question(id, people.Keys) ?? "add the person to people.yaml, or delete the id");
        }
    }
}

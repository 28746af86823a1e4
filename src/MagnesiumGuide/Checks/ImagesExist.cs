using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A picture lies in images/.</summary>
public sealed class ImagesExist : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG207", "images-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var image in file.Images.Where(image => image.ChartId is null))
        {
            if (LinkTarget.Of(file.File.Name, image.Target) is LinkTarget.File { AnchorId: null } target && (context.Images.Contains(target.Name) || context.Unreadable.Contains(target.Name))) continue;
            yield return new Diagnostic(Rule, image.TargetSpan, $"there is no picture `{image.Target}` in images/.",
                Nearest.Question(image.Target, context.Images.Select(name => "../" + name)) ?? "put the file into images/ and write (../images/name.svg); pictures of other sites are not shown")
            {
                Edit = Nearest.Only(image.Target, context.Images.Select(name => "../" + name)) is { } only && file.File.Name.Contains('/') ? new TextEdit(image.TargetSpan, image.Target, only) : null,
            };
        }
    }
}

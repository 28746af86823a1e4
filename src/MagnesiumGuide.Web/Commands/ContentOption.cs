using System.CommandLine;

namespace MagnesiumGuide.Web.Commands;

/// <summary>The folder that a verb works on.</summary>
internal static class ContentOption
{
    /// <summary>What it is called where nobody says otherwise.</summary>
    public const string DefaultName = "content";

    /// <summary>The option that every verb has.</summary>
    public static Option<string?> Create() => new("--content")
    {
        Description = $"The content folder. Default: {DefaultName}, found from the working directory upwards.",
        HelpName = "DIR",
    };

    /// <summary>The full path of a folder as named, or of the default one.</summary>
    /// <exception cref="SettingException">No folder is named, and there is no default one in or above the working directory.</exception>
    public static string Find(string? named)
    {
        if (!string.IsNullOrWhiteSpace(named)) return Path.GetFullPath(named);
        for (var place = new DirectoryInfo(Directory.GetCurrentDirectory()); place is not null; place = place.Parent)
            if (Path.Combine(place.FullName, DefaultName) is var folder && Directory.Exists(folder)) return folder;
        throw new SettingException(
            $"There is no folder named {DefaultName} in {Directory.GetCurrentDirectory()} or above it; name one with --content ({Settings.ContentKey}).");
    }
}

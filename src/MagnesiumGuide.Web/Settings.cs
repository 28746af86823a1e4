using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Web.Commands;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web;

/// <summary>The guide's own settings, from appsettings.json, the environment and the command line. Whoever mistypes one is told at the start.</summary>
/// <param name="Address">Where the public finds the site.</param>
/// <param name="ContentFolder">The full path of the content folder.</param>
/// <param name="EditorUrl">An address that opens an editor, with {file}, {line} and {column}; empty for none. In Development findings lead there.</param>
internal sealed record Settings(SiteAddress Address, string ContentFolder, string EditorUrl)
{
    /// <summary>The public address of the site.</summary>
    public const string BaseUrlKey = "Site:BaseUrl";

    /// <summary>Whether search engines may list the site.</summary>
    public const string IndexableKey = "Site:Indexable";

    /// <summary>The content folder.</summary>
    public const string ContentKey = "Content:Path";

    /// <summary>What opens an editor at a place.</summary>
    public const string EditorKey = "Preview:EditorUrl";

    private const string DefaultEditor = "vscode://file{file}:{line}:{column}";

    /// <summary>The addresses to listen on; ASP.NET Core reads it.</summary>
    public const string UrlsKey = "urls";

    /// <summary>The keys that are the guide's own.</summary>
    public static IReadOnlyList<string> Keys { get; } = [BaseUrlKey, IndexableKey, ContentKey, EditorKey];

    /// <summary>Reads and checks every setting.</summary>
    /// <exception cref="SettingException">A value makes no sense, or a key in the guide's sections is unknown.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var sections = Keys.Select(key => key.Split(':')[0]).Distinct();
        foreach (var key in sections.SelectMany(section => configuration.GetSection(section).GetChildren()).Select(child => child.Path))
        {
            if (!Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
                throw new SettingException($"There is no setting {key}; {Nearest.Question(key, Keys) ?? "known are " + string.Join(", ", Keys) + "."}");
        }

        CheckUrls(configuration[UrlsKey]);
        return new Settings(
            new SiteAddress(ReadBaseUrl(configuration[BaseUrlKey], BaseUrlKey), ReadIndexable(configuration[IndexableKey])),
            ContentOption.Find(configuration[ContentKey]),
            configuration[EditorKey] ?? DefaultEditor);
    }

    /// <summary>Reads the public address: scheme, host and port.</summary>
    /// <param name="value">The address as it was written.</param>
    /// <param name="key">The name of the setting or option, for the sentence that says what is wrong with it.</param>
    /// <exception cref="SettingException">It is no absolute http or https address of a site's root.</exception>
    public static string ReadBaseUrl(string? value, string key)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            throw new SettingException($"{key} must be an absolute http or https address such as https://guide.example, but is \"{value}\".");
        if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.Fragment.Length > 0)
            throw new SettingException($"{key} must be the root of a site, without path, query or fragment, but is \"{value}\".");
        return url.GetLeftPart(UriPartial.Authority);
    }

    private static bool ReadIndexable(string? value) => value switch
    {
        null => true,
        _ when bool.TryParse(value, out var indexable) => indexable,
        _ => throw new SettingException($"{IndexableKey} must be true or false, but is \"{value}\"."),
    };

    // Kestrel reports a wrong address only after the folder was read, and without the key.
    private static void CheckUrls(string? value)
    {
        foreach (var url in (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                var address = BindingAddress.Parse(url);
                // A port that is no number is taken for a part of the host's name, and then for any host.
                if (address.Scheme is not ("http" or "https") || (!address.IsUnixPipe && address.Host.Contains(':') && !address.Host.StartsWith('[')))
                    throw new FormatException();
                if (address.Port is < 0 or > ushort.MaxValue) throw new SettingException($"Urls must hold ports from 0 to {ushort.MaxValue}, but is \"{url}\".");
            }
            catch (FormatException)
            {
                throw new SettingException($"Urls must hold http or https addresses such as http://localhost:5080, but \"{url}\" is none.");
            }
        }
    }
}

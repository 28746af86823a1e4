namespace MagnesiumGuide.Benchmarks;

/// <summary>
/// The same articles as a site for Hugo, with as little around them as is fair: a page with its contents, one list, a sitemap and a feed. Hugo
/// neither resolves the citations nor checks links, values and terms, so it has less to do.
/// </summary>
internal static class HugoSite
{
    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["config.toml"] = """
            baseURL = "https://corpus.example/"
            title = "Corpus"
            disableKinds = ["taxonomy", "term"]
            disableAliases = true
            enableRobotsTXT = false
            timeout = "600s"

            [outputs]
              home = ["HTML", "RSS"]
              section = ["HTML"]

            [services.rss]
              limit = 20

            """,
        ["layouts/_default/baseof.html"] = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{{ .Title }}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{{ .Description }}">
            <link rel="canonical" href="{{ .Permalink }}">
            </head>
            <body>
            <main id="main">{{ block "main" . }}{{ end }}</main>
            </body>
            </html>

            """,
        ["layouts/_default/single.html"] = """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            <p>{{ .Params.summary }}</p>
            <ul>{{ range .Params.keyFacts }}<li>{{ . }}</li>{{ end }}</ul>
            <nav>{{ .TableOfContents }}</nav>
            {{ .Content }}
            <p>{{ .Date.Format "2 January 2006" }}</p>
            {{ end }}

            """,
        ["layouts/_default/list.html"] = """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>
            {{ end }}

            """,
    };

    /// <summary>Writes the site with that many articles.</summary>
    public static void Write(string folder, int articles)
    {
        foreach (var (name, text) in s_files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Directory.CreateDirectory(Path.Combine(folder, "content/articles"));
        Parallel.For(0, articles, n => File.WriteAllText(Path.Combine(folder, $"content/articles/{Corpus.Slug(n)}.md"), Corpus.Article(n, articles)));
    }
}

using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Editing;

/// <summary>An article under another name, with everything that leads to it.</summary>
/// <param name="Changes">The files as they become; none when the move is refused.</param>
/// <param name="Refusals">Why it can't be done, in whole sentences; empty when it can.</param>
public sealed record ArticleMove(FileChanges Changes, ImmutableArray<string> Refusals)
{
    /// <summary>Works out what has to change where an article gets another name: its file, every link and list that names it, and an alias for its old path. Nothing is written.</summary>
    /// <param name="loader">Reads the folder as it would be.</param>
    /// <param name="found">The folder as it is.</param>
    /// <param name="from">The article's slug.</param>
    /// <param name="to">The slug that it gets.</param>
    public static ArticleMove Plan(GuideLoader loader, LoadResult found, Slug from, Slug to)
    {
        var plan = new Planning(loader, found, from, to);
        return plan.ReasonAgainst() is { } reason ? new ArticleMove(new FileChanges([]), [reason]) : plan.Make();
    }

    private sealed class Planning(GuideLoader loader, LoadResult found, Slug from, Slug to)
    {
        private readonly Reading _reading = found.Reading!;
        private readonly string _oldName = NameOf(from);
        private readonly string _newName = NameOf(to);
        private readonly string _oldPath = Permalinks.Article(from);
        private readonly string _newPath = Permalinks.Article(to);
        private readonly Dictionary<string, List<TextEdit>> _edits = new(StringComparer.Ordinal);
        private readonly List<string> _refusals = [];

        private ContentFolder Folder => _reading.Folder;

        /// <summary>What speaks against the two names themselves.</summary>
        public string? ReasonAgainst()
        {
            if (Find(_oldName) is not { } article)
            {
                var names = _reading.Context.Files.Where(file => file.File.Name.StartsWith(ContentFolder.ArticlesFolder + "/", StringComparison.Ordinal)).Select(file => file.File.Stem);
                return $"There is no article {from}; {Nearest.Question(from.Value, names) ?? "its name is that of its file, without .md."}";
            }

            if (from == to) return $"{from} is its name already.";
            if (Path.Exists(Folder.FullPath(_newName))) return $"{Folder.PlaceOf(_newName).File} is there already.";
            if (new FileInfo(Folder.FullPath(_oldName)).LinkTarget is not null) return $"{article.File.DisplayPath} is a symbolic link; move the file that it leads to.";
            if (_reading.Shared.Gone.Keys.Any(path => IsSame(path, _newPath))) return $"gone.yaml says that {_newPath} was taken away for good; delete that entry first, or choose another name.";
            return _reading.Context.Files.FirstOrDefault(file => file.File.Name != _oldName && file.Page?.Aliases.Any(alias => IsSame(alias.Value, _newPath)) == true) is { } owner
                ? $"{_newPath} is an old path of {owner.File.DisplayPath}; take that alias away first, or choose another name." : null;
        }

        /// <summary>The change of all files, or why there is none.</summary>
        public ArticleMove Make()
        {
            foreach (var name in Folder.Unreadable.Where(name => !name.StartsWith("images", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                _refusals.Add($"{Folder.PlaceOf(name).File} can't be read, and may lead to {from}.");
            foreach (var file in Folder.Files) Edit(file);
            if (_refusals.Count > 0) return Refused();

            var changes = ImmutableArray.CreateBuilder<FileChange>();
            foreach (var file in Folder.Files.Where(file => _edits.ContainsKey(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(Folder.FullPath(file.Name));
                if (!RawText.AreSame(bytes, file)) return Refused($"{file.DisplayPath} was changed by somebody else meanwhile.");
                var (utf8, done) = new RawText(bytes).With(_edits[file.Name]);
                foreach (var edit in _edits[file.Name].Distinct().Where(edit => !done.Contains(edit)))
                    _refusals.Add($"{file.DisplayPath}:{edit.Span.Start.Line}:{edit.Span.Start.Column}: `{edit.Was}` is written in a way that can't be changed safely; write it without escapes, on one line.");
                if (file.Name == _oldName)
                {
                    changes.Add(new FileChange(Folder.FullPath(_oldName), file.DisplayPath, bytes, null));
                    changes.Add(new FileChange(Folder.FullPath(_newName), Folder.PlaceOf(_newName).File, null, utf8));
                }
                else
                {
                    changes.Add(new FileChange(Folder.FullPath(file.Name), file.DisplayPath, bytes, utf8));
                }
            }

            if (_refusals.Count > 0) return Refused();
            var names = Folder.Files.ToDictionary(file => Folder.FullPath(file.Name), file => file.Name, StringComparer.Ordinal);
            var after = loader.Load(Folder.With(changes.Select(change => (names.GetValueOrDefault(change.Path, _newName), change.After))), found);
            _refusals.AddRange(NewFaults(after));
            return _refusals.Count > 0 ? Refused() : new ArticleMove(new FileChanges(changes.ToImmutable()), []);
        }

        private void Edit(ContentFile file)
        {
            var isArticle = file.Name == _oldName;
            var text = file.Read();
            var read = Find(file.Name);
            foreach (var link in read?.Links ?? [])
                if (Rewritten(file.Name, link.Target) is { } address) Add(file, EditOf(file, link, address));
            if (file.Name.EndsWith(".md", StringComparison.Ordinal) && text.Text.Contains("]:", StringComparison.Ordinal)) EditDefinitions(text);
            foreach (var related in (read?.Page as Article)?.Related ?? [])
                if (related.Value == from.Value) Add(file, new TextEdit(related.Span, from.Value, to.Value));
            if (file.Name == ContentFolder.GoneFile) EditGone(text);
            if (isArticle) AddAlias(text);
            // What could not be read may lead to the article all the same.
            if ((_edits.ContainsKey(file.Name) || MayNameIt(text, read)) && FirstObstacle(file, text, read) is { } obstacle)
                _refusals.Add($"{obstacle.Span.File}:{obstacle.Span.Start.Line}:{obstacle.Span.Start.Column}: {obstacle.Message} Mend it first.");
        }

        // Where the address stands in the link, or in the text of a YAML value; that of a link defined elsewhere is found with its definition.
        private static TextEdit? EditOf(ContentFile file, Link link, string address) =>
            link.Span != link.TargetSpan || file.Name.EndsWith(".yaml", StringComparison.Ordinal) ? new TextEdit(link.TargetSpan, link.Target, address) : null;

        private void EditDefinitions(ContentText text)
        {
            var start = DocumentParser.ClosingLineOf(text) is { } line && line < text.LineCount ? text.LineStart(line + 1) : 0;
            if (MarkdownText.Parse(text.Text[start..]).Tree is not { } tree) return;
            var parts = new TreeReader((from, to) => text.Span(start + from, start + to), new DiagnosticBag());
            parts.Read(tree);
            foreach (var definition in parts.Definitions)
            {
                if (definition.Url is { } target && Rewritten(text.File.Name, target) is { } address)
                    Add(text.File, new TextEdit(text.Span(start + definition.UrlSpan.Start, start + definition.UrlSpan.End + 1), target, address));
            }
        }

        private void EditGone(ContentText text)
        {
            if ((YamlReader.Read(text, new DiagnosticBag()) as YamlMap)?.Find("gone")?.Value is not YamlList records) return;
            foreach (var record in records.Items.OfType<YamlMap>())
            {
                if (record.Find("see")?.Value is YamlText see && WebAddress.Decoded(see.Value.Trim()) == _oldPath)
                    Add(text.File, new TextEdit(text.Span(see.Start, see.End), see.Value.Trim(), _newPath));
            }
        }

        private void AddAlias(ContentText text)
        {
            if (DocumentParser.Parse(text, new DiagnosticBag()).FrontMatter is not { } map || DocumentParser.ClosingLineOf(text) is not { } closing) return;
            switch (map.Find("aliases"))
            {
                case null:
                    Insert(text.LineStart(closing), $"aliases: [{_oldPath}]\n");
                    break;
                case { Value: YamlText { IsNull: true } } entry:
                    Insert(entry.Key.End + 1, $" [{_oldPath}]");
                    break;
                // An article that gets an old name back: its path can't lead to itself.
                case { Value: YamlList list } when list.Items.OfType<YamlText>().FirstOrDefault(item => IsSame(WebAddress.Decoded(item.Value.Trim()), _newPath)) is { } item:
                    Add(text.File, new TextEdit(text.Span(item.Start, item.End), item.Value.Trim(), _oldPath));
                    break;
                case { Value: YamlList { Items: [] } list }:
                    Insert(list.Start + 1, _oldPath);
                    break;
                case { Value: YamlList list } when text.Text[list.Start] == '[':
                    Insert(list.Items[^1].End, $", {_oldPath}");
                    break;
                case { Value: YamlList list }:
                    var (first, last) = (text.Position(list.Items[^1].Start), text.Position(list.Items[^1].End).Line);
                    Insert(text.LineStart(last) + text.Line(last).Length, $"\n{text.Line(first.Line)[..(first.Column - 1)]}{_oldPath}");
                    break;
            }

            void Insert(int offset, string what) => Add(text.File, new TextEdit(text.Span(offset, offset), "", what));
        }

        // The address with the article's new name; null when it leads elsewhere.
        private string? Rewritten(string fileName, string address)
        {
            var end = address.IndexOfAny(['#', '?']) is >= 0 and var mark ? mark : address.Length;
            var start = end == 0 ? 0 : address.LastIndexOf('/', end - 1) + 1;
            return LinkTarget.Of(fileName, address) switch
            {
                LinkTarget.File target when target.Name == _oldName => $"{address[..start]}{to}.md{address[end..]}",
                LinkTarget.SitePath site when site.Path.Split('#', '?')[0] == _oldPath => $"{address[..start]}{to}{address[end..]}",
                _ => null,
            };
        }

        private void Add(ContentFile file, TextEdit? edit)
        {
            if (edit is null) return;
            if (!_edits.TryGetValue(file.Name, out var edits)) _edits[file.Name] = edits = [];
            edits.Add(edit);
        }

        private bool MayNameIt(ContentText text, CheckedFile? read) =>
            text.Text.Contains($"{from}.md", StringComparison.OrdinalIgnoreCase) || text.Text.Contains(_oldPath, StringComparison.OrdinalIgnoreCase)
            || (read?.Page is null && text.Text.Contains("related:", StringComparison.Ordinal) && text.Text.Contains(from.Value, StringComparison.Ordinal));

        // The first fault because of which a part of the file could not be read.
        private Diagnostic? FirstObstacle(ContentFile file, ContentText text, CheckedFile? read)
        {
            var body = file.Name.EndsWith(".md", StringComparison.Ordinal) ? read?.Page is { } page ? text.Position(page.BodyStart).Line : int.MaxValue : int.MaxValue;
            return found.Diagnostics.FirstOrDefault(fault => fault.Span.File == file.DisplayPath && !fault.Rule.Configurable && fault.Severity == Severity.Error
                && (fault.Span.Start.Line < body || fault.Rule == ShapeRules.MarkdownIsShallow || fault.Rule == ShapeRules.ParagraphsAreReadable || fault.Rule == ShapeRules.AddressesAreShort));
        }

        // Whatever was overlooked would be a link that leads nowhere.
        private IEnumerable<string> NewFaults(LoadResult after)
        {
            var before = found.Diagnostics.Where(fault => fault.Severity == Severity.Error).CountBy(KeyOf).ToDictionary();
            foreach (var (key, count) in after.Diagnostics.Where(fault => fault.Severity == Severity.Error).CountBy(KeyOf))
            {
                if (count <= before.GetValueOrDefault(key)) continue;
                var fault = after.Diagnostics.First(one => one.Severity == Severity.Error && KeyOf(one) == key);
                yield return $"After it, {fault.Span.File}:{fault.Span.Start.Line}:{fault.Span.Start.Column} would have the error {fault.Rule.Id}: {fault.Message}";
            }

            (string, string) KeyOf(Diagnostic fault) => (fault.Rule.Id, fault.Span.File == Folder.PlaceOf(_newName).File ? Folder.PlaceOf(_oldName).File : fault.Span.File);
        }

        private ArticleMove Refused(string? reason = null) => new(new FileChanges([]), [.. reason is null ? _refusals : [reason]]);

        private CheckedFile? Find(string name) => _reading.Context.ByName.GetValueOrDefault(name);

        private static bool IsSame(string path, string other) => string.Equals(path, other, StringComparison.OrdinalIgnoreCase);

        private static string NameOf(Slug slug) => $"{ContentFolder.ArticlesFolder}/{slug}.md";
    }
}

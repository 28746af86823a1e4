using System.Text.Json;
using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests.Pages;

/// <summary>A page of the guide that a reader has open.</summary>
public class OpenPage(PageVisit visit) : IAsyncDisposable
{
    public const int PhoneWidth = 320;
    public const int DesktopWidth = 1280;

    /// <summary>The style of a reader who has set the text of every page to twice its size.</summary>
    public const string TwiceTheText = "html { font-size: 200% !important; }";

    /// <summary>As readers print: on A4, with the browser's own margins where the page sets none, without backgrounds.</summary>
    public static PagePdfOptions Paper { get; } = new()
    {
        Format = "A4",
        PreferCSSPageSize = true,
        PrintBackground = false,
        Margin = new Margin { Top = "1cm", Bottom = "1cm", Left = "1cm", Right = "1cm" },
    };

    /// <summary>The same in North America.</summary>
    public static PagePdfOptions LetterPaper { get; } = new(Paper) { Format = "Letter" };

    /// <summary>What happened while it was opened.</summary>
    public PageVisit Visit { get; } = visit;

    /// <summary>The page, for what only one test does.</summary>
    public IPage Page { get; } = visit.Page;

    public Task ShownAt(int width, int height = 800) => Page.SetViewportSizeAsync(width, height);

    public Task InDark() => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None });

    public Task InLight() => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });

    public Task InForcedColours() => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });

    public Task OnPaper() => Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Light });

    /// <summary>Lays a reader's own style sheet over the page's, as browsers' settings and extensions do.</summary>
    public Task WithReadersStyle(string css) => Page.EvaluateAsync(
        """
        css => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }
        """,
        css);

    /// <summary>Runs a function in the page, and reads what it returns.</summary>
    /// <param name="function">JavaScript, <c>() =&gt; …</c>.</param>
    public async Task<T> Measure<T>(string function) =>
        JsonSerializer.Deserialize<T>(await Page.EvaluateAsync<string>($"() => JSON.stringify(({function})())"), JsonSerializerOptions.Web)!;

    /// <summary>One press of a key.</summary>
    public Task Press(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>What has the focus; null when nothing has.</summary>
    public Task<Focus?> Focused() => Measure<Focus?>(
        $$"""
        () => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return null;
          {{Naming}}
          const style = getComputedStyle(focused);
          // A link that runs over two lines has two boxes; the first is where its reader looks. Of a tall one, some part must be in view.
          const box = focused.getClientRects()[0];
          const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
          const seen = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
          return {
            name: name(focused),
            href: focused.getAttribute('href'),
            index: [...document.querySelectorAll('{{Focusable}}')].filter(element => element.checkVisibility()).indexOf(focused),
            outlineStyle: style.outlineStyle,
            outlineWidth: parseFloat(style.outlineWidth),
            outlineColour: style.outlineColor,
            isInView: seen !== null && (focused.contains(seen) || seen.contains(focused)),
            isInMain: document.querySelector('main').contains(focused),
          };
        }
        """);

    /// <summary>The names of everything that the Tab key should reach, in the order of the page.</summary>
    public Task<string[]> EverythingToReach() => Measure<string[]>($$"""() => { {{Naming}} return [...document.querySelectorAll('{{Focusable}}')].filter(element => element.checkVisibility()).map(name); }""");

    /// <summary>What a reader would have to scroll sideways for, or can't see at all.</summary>
    public Task<string[]> WhatRunsOutOfSight() => Measure<string[]>(
        $$"""
        () => {
          {{Naming}}
          const root = document.documentElement;
          const scrolls = element => /auto|scroll/.test(getComputedStyle(element).overflowX);
          const hides = element => /hidden|clip/.test(getComputedStyle(element).overflow);
          const isFor = (element, test) => { for (let at = element; at; at = at.parentElement) if (test(at)) return true; return false; };
          // The last crumb repeats the h1 below it, and what is typed into a box scrolls in it.
          const shown = [...document.body.querySelectorAll('*')].filter(element => !isFor(element, at => at.matches('.hidden, .skip, #breadcrumb [aria-current], input')));
          const beyond = shown.filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !isFor(element.parentElement, at => scrolls(at) || hides(at));
          });
          const cut = shown.filter(element => hides(element) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1));
          return [
            ...root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`] : [],
            ...beyond.slice(0, 5).map(element => `out of sight: ${name(element)}`),
            ...cut.map(element => `cut off: ${name(element)}`),
          ];
        }
        """);

    /// <summary>How often the page was painted, and what moved after it had been shown (web.dev/articles/cls): how far, and what.</summary>
    public async Task<(int Paints, string[] Moved)> Movements()
    {
        // Without somebody who looks, a browser may put painting off.
        await Page.ScreenshotAsync();
        var moved = await Page.EvaluateAsync<string[]>(
            $$"""
            () => new Promise(done => {
              {{Naming}}
              const moved = [];
              const box = rect => `${rect.x},${rect.y} ${rect.width}x${rect.height}`;
              const told = source => `${source.node?.nodeType === 1 ? name(source.node) : source.node?.textContent?.slice(0, 40)}: ${box(source.previousRect)} to ${box(source.currentRect)}`;
              new PerformanceObserver(list => {
                for (const entry of list.getEntries()) moved.push(`${entry.value.toFixed(4)} after ${Math.round(entry.startTime)} ms: ${entry.sources.map(told).join('; ')}`);
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(moved), 100);
            })
            """);
        return (await Measure<int>("() => performance.getEntriesByType('paint').length"), moved);
    }

    /// <summary>The fragment of the address: <c>#main</c>.</summary>
    public Task<string> Fragment() => Page.EvaluateAsync<string>("() => location.hash");

    /// <summary>Searches with the box in the header.</summary>
    public async Task<SearchResults> SearchFor(string words)
    {
        await Page.GetByRole(AriaRole.Searchbox).FillAsync(words);
        await Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Page.WaitForURLAsync("**/search?**");
        return new SearchResults(Visit);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Visit.DisposeAsync();
    }

    /// <summary>Defines <c>name(element)</c>, which tells a reader of a failed test where to look.</summary>
    protected const string Naming =
        """
        const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + [...element.classList].map(word => '.' + word).join('')
          + (element.textContent.trim() ? ` "${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}"` : '');
        """;

    private const string Focusable = "a[href], input, button, select, textarea, summary, [tabindex=\"0\"]";
}

/// <summary>An element that has the keyboard's focus, and how it shows it.</summary>
public sealed record Focus(
    string Name, string? Href, int Index, string OutlineStyle, double OutlineWidth, string OutlineColour, bool IsInView, bool IsInMain);

namespace MagnesiumGuide.Browser.Tests.Pages;

/// <summary>An article that a reader has open.</summary>
public sealed class OpenArticle(PageVisit visit) : OpenPage(visit)
{
    /// <summary>Every use of a source, in the order of the page.</summary>
    public Task<Citation[]> Citations() => Measure<Citation[]>(
        "() => [...document.querySelectorAll('a.citation')].map(link => ({ id: link.id, source: link.getAttribute('href') }))");

    /// <summary>For each source, where its links back lead: "#source-1" → "#use-1-1", ….</summary>
    public async Task<ILookup<string, string>> WaysBack() => (await Measure<Citation[]>(
        """
        () => [...document.querySelectorAll('#sources > ol > li')].flatMap(source =>
          [...source.querySelectorAll('a[href^="#"]')].map(link => ({ id: link.getAttribute('href').slice(1), source: '#' + source.id })))
        """)).ToLookup(way => way.Source, way => way.Id);

    /// <summary>Every stretch of text that must be on paper: all of the leaflet, but for the ways back to each use and all but the first address of a source.</summary>
    public Task<string[]> TextsForPaper() => Measure<string[]>(
        $$"""
        () => {
          {{Leaflet}}
          const texts = [];
          const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const parent = walk.currentNode.parentElement;
            if (!isOnLeaflet(parent) || parent.matches('#sources a, #review ul + p') || [...parent.closest('#sources p')?.children ?? []].some(link => link.matches('[href^="#"]'))) continue;
            const text = walk.currentNode.textContent.trim();
            if (text) texts.push(text);
          }
          return texts;
        }
        """);

    /// <summary>The text of each box, question with its answer, and source that paper must not break; <paramref name="css"/> names the boxes.</summary>
    public Task<string[]> TextsOf(string css) => Measure<string[]>(
        $$"""() => { {{Leaflet}} return [...document.querySelectorAll('{{css}}')].filter(isOnLeaflet).map(part => part.textContent); }""");

    /// <summary>How many letters the sources on paper have, with their addresses.</summary>
    public Task<int> LettersOfSources() => Measure<int>(
        $$"""
        () => {
          {{Leaflet}}
          const letters = text => text.replace(/\s/g, '').length;
          return [...document.querySelectorAll('#sources li')].filter(isOnLeaflet)
            .reduce((sum, source) => sum + letters(source.textContent) + [...source.querySelectorAll('a[href^=http]')].reduce((all, link) => all + link.href.length, 0), 0);
        }
        """);

    /// <summary>The questions, each with its answer.</summary>
    public Task<string[]> Questions() => Measure<string[]>(
        """
        () => [...document.querySelectorAll('#faq h3')].map(question => {
          let text = question.textContent;
          for (let next = question.nextElementSibling; next && next.tagName !== 'H3'; next = next.nextElementSibling) text += next.textContent;
          return text;
        })
        """);

    /// <summary>The text of every paragraph that stays on the screen.</summary>
    public Task<string[]> RunningText() => Measure<string[]>(
        $$"""() => { {{Leaflet}} return [...document.querySelectorAll('#contents ~ p, #contents ~ ul > li')].filter(part => !isOnLeaflet(part)).map(part => part.textContent); }""");

    /// <summary>Where the addresses of links lead that their words hide, on the leaflet.</summary>
    public Task<string[]> HiddenAddresses() => Measure<string[]>(
        $$"""() => { {{Leaflet}} return [...document.querySelectorAll('[data-address]')].filter(isOnLeaflet).map(link => link.dataset.address); }""");

    /// <summary>Where the sources of the leaflet lead: the first address of each.</summary>
    public Task<SourceLink[]> SourceLinks() => Measure<SourceLink[]>(
        $$"""
        () => {
          {{Leaflet}}
          return [...document.querySelectorAll('#sources > ol > li')].filter(isOnLeaflet).map(source => source.querySelector('a:not([href^="#"])'))
            .filter(link => link).map(link => ({ label: link.textContent, url: link.getAttribute('href') }));
        }
        """);

    /// <summary>Follows a citation with the keyboard.</summary>
    public Task Follow(Citation citation) => FollowLink($"a.citation[id='{citation.Id}']");

    /// <summary>Follows the link of a source that leads back to one of its uses.</summary>
    public Task GoBackTo(Citation citation) => FollowLink($"{citation.Source} a[href='#{citation.Id}']");

    /// <summary>Whether the element that the address names is where the reader looks.</summary>
    public Task<bool> TargetIsInView() => Page.EvaluateAsync<bool>(
        """
        () => {
          const box = document.querySelector(':target')?.getBoundingClientRect();
          return box !== undefined && box.bottom > 0 && box.top < innerHeight;
        }
        """);

    /// <summary>The first citation, the last one, and the first word that is explained: where each leads.</summary>
    public Task<string[]> LinksToNotes() => Measure<string[]>(
        """
        () => {
          const all = selector => [...document.querySelectorAll(selector)].map(link => link.getAttribute('href'));
          const [sources, words] = [all('main a.citation'), all('main a.term')];
          return [...new Set([...sources.slice(0, 1), ...sources.slice(-1), ...words.slice(0, 1)])];
        }
        """);

    /// <summary>Follows the first link to a source or a word with the keyboard, and says how far below the upper edge of the window it stands.</summary>
    public async Task<double> FollowNote(string href)
    {
        await Page.Locator($"main a[href='{href}']").First.FocusAsync();
        var place = await PlaceOf(href);
        await Press("Enter");
        return place;
    }

    /// <summary>How far below the upper edge of the window the first link to somewhere stands, in px.</summary>
    public Task<double> PlaceOf(string href) => Measure<double>($"() => document.querySelector(\"main a[href='{href}']\").getBoundingClientRect().top");

    /// <summary>Closes the sheet with the source or the word.</summary>
    public async Task Close()
    {
        await Page.Locator("#close").FocusAsync();
        await Press("Enter");
    }

    // Which sources belong to it follows from its citations, not from how the page marks them.
    private const string Leaflet =
        """
        const parts = 'h1, .trust, .banner, #summary, #key-facts, .callout, #help, #faq, #words, #review, footer > p';
        const cited = new Set([...document.querySelectorAll('a.citation')].filter(link => link.closest(parts)).map(link => link.getAttribute('href')));
        const isOnLeaflet = element => {
          if (element.closest('#words .screen')) return false;
          const source = element.closest('#sources li');
          return source ? cited.has('#' + source.id) : element.closest(parts) !== null;
        };
        """;

    private async Task FollowLink(string selector)
    {
        await Page.Locator(selector).FocusAsync();
        await Press("Enter");
    }
}

/// <summary>A use of a source.</summary>
/// <param name="Id">The id of the link that stands there.</param>
/// <param name="Source">Where it leads: "#source-1".</param>
public sealed record Citation(string Id, string Source);

/// <summary>A link of a source, to where it was published.</summary>
public sealed record SourceLink(string Label, string Url);

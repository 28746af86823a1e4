using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests.Pages;

/// <summary>What happened since a page was opened: the answer, the requests, and what the browser complained about.</summary>
public sealed class PageVisit : IAsyncDisposable
{
    private readonly ConcurrentQueue<IRequest> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Tabs _tabs;

    /// <summary>Begins to listen; to be made before the page is opened.</summary>
    /// <param name="page">The tab.</param>
    /// <param name="tabs">Where it goes when the visit is over.</param>
    public PageVisit(IPage page, Tabs tabs)
    {
        (Page, _tabs) = (page, tabs);
        page.Request += Note;
        page.PageError += Note;
        page.Console += Note;
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>The status of the page.</summary>
    public int Status { get; private set; }

    /// <summary>Every request, as "document https://…".</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Select(request => $"{request.ResourceType} {request.Url}")];

    /// <summary>Errors and warnings in the console. That a page of an error is one, the browser says too; that is no complaint.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints.Where(text => !(Status >= 400 && text.Contains($"status of {Status}", StringComparison.Ordinal)))];

    public async ValueTask DisposeAsync()
    {
        Page.Request -= Note;
        Page.PageError -= Note;
        Page.Console -= Note;
        await _tabs.Leave(Page);
    }

    /// <summary>Notes the answer.</summary>
    internal void Answered(IResponse answer) => Status = answer.Status;

    private void Note(object? sender, IRequest request) => _requests.Enqueue(request);

    private void Note(object? sender, string fault) => _complaints.Enqueue(fault);

    private void Note(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
    }
}

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests.Pages;

/// <summary>What happened while a page was opened: the answer, the requests, and what the browser complained about.</summary>
public sealed class PageVisit
{
    private readonly ConcurrentQueue<IRequest> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    /// <summary>Begins to listen; to be made before the page is opened.</summary>
    public PageVisit(IPage page)
    {
        page.Request += (_, request) => _requests.Enqueue(request);
        page.PageError += (_, fault) => _complaints.Enqueue(fault);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
        };
    }

    /// <summary>The status of the page.</summary>
    public int Status { get; private set; }

    /// <summary>Every request, as "document https://…".</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Select(request => $"{request.ResourceType} {request.Url}")];

    /// <summary>Errors and warnings in the console. That a page of an error is one, the browser says too; that is no complaint.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints.Where(text => !(Status >= 400 && text.Contains($"status of {Status}", StringComparison.Ordinal)))];

    /// <summary>Notes the answer.</summary>
    internal void Answered(IResponse answer) => Status = answer.Status;
}

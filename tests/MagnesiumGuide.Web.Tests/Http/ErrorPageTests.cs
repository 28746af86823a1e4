using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>What a reader gets when the program itself is at fault.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_fault_of_a_page_is_told_without_details_and_for_this_once()
    {
        var fault = new Fault { Path = "/glossary" };
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path, services: services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(fault)));
        using var answer = await app.Get("/glossary");
        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        HeaderRules.Check(answer, "/glossary", isFault: true);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.Should().Contain("<h1").And.NotContain("the inner secret").And.NotContain("   at ");

        fault.Path = "";
        (await app.Text("/glossary")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_the_error_page_itself_is_told_in_a_word()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path, services: services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Fault { Path = null })));
        using var answer = await app.Get("/glossary");
        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        HeaderRules.Check(answer, "/glossary", isFault: true);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("500");
    }

    /// <summary>Breaks one page, or with no path every page.</summary>
    private sealed class Fault : IResourceFilter
    {
        public string? Path { get; set; }

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (Path is null || context.HttpContext.Request.Path == Path) throw new InvalidOperationException("the inner secret");
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}

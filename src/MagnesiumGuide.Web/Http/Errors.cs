using Microsoft.AspNetCore.Diagnostics;

namespace MagnesiumGuide.Web.Http;

/// <summary>Every answer that is an error gets a page that says so, with the path of the request left as it was asked.</summary>
internal static class Errors
{
    /// <summary>The path of the page for a status, for this program's own use; readers who ask for it get a 404.</summary>
    public const string PathFormat = "/error/{0}";

    /// <summary>Adds the pages.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute(PathFormat);
        // A fault of ours becomes a bare 500, which then gets its page like any other error; a fault of that very page gets a word.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => IsNotErrorPage(context) ? Task.CompletedTask : context.Response.WriteAsync("500"),
        });
    }

    /// <summary>False while an error's page is being made: what refuses or redirects requests has done its work by then.</summary>
    public static bool IsNotErrorPage(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is null;
}

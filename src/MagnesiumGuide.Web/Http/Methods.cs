namespace MagnesiumGuide.Web.Http;

/// <summary>The site can only be read: every other method is refused on every path.</summary>
internal sealed class Methods(RequestDelegate next)
{
    /// <summary>Lets GET and HEAD pass.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        // The error's page is read like any other; asked for with POST, it would look for a form in the body.
        context.Request.Method = HttpMethods.Get;
        return Task.CompletedTask;
    }
}

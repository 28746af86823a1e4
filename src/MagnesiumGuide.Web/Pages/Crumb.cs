namespace MagnesiumGuide.Web.Pages;

/// <summary>One step of the trail that leads to a page. The breadcrumb and its structured data are printed from the same steps.</summary>
/// <param name="Title">What the step is called.</param>
/// <param name="Path">Where it leads.</param>
internal sealed record Crumb(string Title, string Path);

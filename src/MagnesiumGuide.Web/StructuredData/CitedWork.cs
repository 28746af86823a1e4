using MagnesiumGuide.Bibliography;

namespace MagnesiumGuide.Web.StructuredData;

/// <summary>A source of an article, as schema.org describes works.</summary>
internal static class CitedWork
{
    /// <summary>
    /// The work with what identifies it, and no more: an article may cite forty, and the list on the page and the article's JSON say the rest.
    /// MedicalGuideline is no choice for a guideline: it is a MedicalEntity and no work, so nothing can cite it.
    /// </summary>
    public static CreativeWork Of(Reference reference, FormattedReference printed)
    {
        var link = printed.Links is [var first, ..] ? first.Url : null;
        return new CreativeWork(TypeOf(reference.Type)) { Name = link is null ? reference.Title : null, SameAs = link };
    }

    private static string TypeOf(string cslType) => cslType switch
    {
        "article-journal" => "MedicalScholarlyArticle",
        "report" => "Report",
        "book" => "Book",
        "chapter" => "Chapter",
        "dataset" => "Dataset",
        "legislation" or "regulation" => "Legislation",
        "webpage" or "post" or "post-weblog" => "WebPage",
        _ => "CreativeWork",
    };
}

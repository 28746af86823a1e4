using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Web.Pages.Desk;

/// <summary>A column of the desk, and the order that it gives.</summary>
/// <param name="Name">Its name in the address: <c>/desk?by=words</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Sort">Puts rows into its order.</param>
internal sealed record DeskColumn(string Name, string Title, Func<IEnumerable<DeskRow>, IEnumerable<DeskRow>> Sort);

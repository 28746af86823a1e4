using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A rule about content that could be read.</summary>
public interface ICheck
{
    /// <summary>The rule.</summary>
    Rule Rule { get; }
}

/// <summary>A rule about one file; it may look at others, as a link does.</summary>
public interface IFileCheck : ICheck
{
    /// <summary>Everything in the file that breaks the rule.</summary>
    IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context);
}

/// <summary>A rule about statements that must name a source. What it finds is what <see cref="CitationCoverage"/> lacks.</summary>
public interface IClaimCheck : IFileCheck
{
    /// <summary>The statements that it is about.</summary>
    ClaimKind Kind { get; }

    /// <summary>The next step.</summary>
    string Fix => "cite the reference that says so: [@key]";

    /// <summary>The statements among these that break the rule.</summary>
    IEnumerable<Diagnostic> Uncited(IEnumerable<Claim> claims) =>
        claims.Where(claim => claim.Kind == Kind && !claim.IsCited).Select(claim => new Diagnostic(Rule, claim.Span, $"{claim.Name} names no source.", Fix));

    /// <inheritdoc />
    IEnumerable<Diagnostic> IFileCheck.Check(CheckedFile file, CheckContext context) => Uncited(file.Page?.Claims ?? file.Outline?.Claims ?? []);
}

/// <summary>A rule about the guide as a whole.</summary>
public interface IGuideCheck : ICheck
{
    /// <summary>Everything in the guide that breaks the rule.</summary>
    IEnumerable<Diagnostic> Check(CheckContext context);

    /// <summary>What the rule sees of one file, comparable by value: while it stays the same for every file, so do the findings. Null when it sees nothing.</summary>
    object? Aspect(CheckedFile file);
}

/// <summary>A rule about the remarks that excuse another rule.</summary>
public interface IExcuseCheck : ICheck
{
    /// <summary>What is wrong with a remark.</summary>
    /// <param name="excuse">The remark.</param>
    /// <param name="hasExcused">True when it excused a finding; null when it can't be known, because something could not be read that the finding may depend on.</param>
    IEnumerable<Diagnostic> Check(Excuse excuse, bool? hasExcused);
}

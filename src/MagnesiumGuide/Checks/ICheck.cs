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

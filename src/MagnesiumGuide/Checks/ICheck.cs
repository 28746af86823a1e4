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
}

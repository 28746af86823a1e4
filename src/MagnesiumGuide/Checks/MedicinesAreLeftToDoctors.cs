using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>Nobody is told to stop or change a medicine on their own.</summary>
public sealed class MedicinesAreLeftToDoctors : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG506", "medicines-are-left-to-doctors", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is not { } wording || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (_, start, length) in wording.Orders.In(prose, (sentence, order) => IsExcused(wording, sentence, order)))
        {
            yield return new Diagnostic(Rule, prose.Span(start, start + length), $"\"{prose.Words.Substring(start, length)}\" tells readers to change a medicine on their own.",
                "tell them whom to ask, and not to stop or change it before");
        }
    }

    /// <summary>True when an order is denied, asked about, quoted, or left to those who may give it.</summary>
    internal static bool IsExcused(Wording wording, string sentence, Match order) =>
        wording.Denial.IsQuestion(sentence)
        || wording.Denial.IsDenied(sentence, order)
        || Denial.IsQuoted(sentence, order.Index, order.Length)
        || wording.LeftToDoctors.IsMatch(sentence[..order.Index])
        || wording.LeftToDoctorsAfter.IsMatch(sentence[(order.Index + order.Length)..]);
}

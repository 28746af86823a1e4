using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Glossary;

/// <summary>A word that readers may not know.</summary>
/// <param name="Name">The term as the guide spells it.</param>
/// <param name="Id">Its anchor: the name as a heading id.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Variants">Other spellings and plain synonyms that mean the same.</param>
/// <param name="Abbreviation">The short form, "eGFR"; matched with its case. Null when there is none.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Term(string Name, string Id, RichText Definition, ImmutableArray<string> Variants, string? Abbreviation, FileSpan Span);

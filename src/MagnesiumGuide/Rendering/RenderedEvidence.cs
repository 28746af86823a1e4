using System.Collections.Immutable;
using MagnesiumGuide.Evidence;

namespace MagnesiumGuide.Rendering;

/// <summary>The table of what is known as HTML.</summary>
/// <param name="Warning">What must be said above all answers; empty where nothing must.</param>
/// <param name="Groups">The answers that are there, group by group.</param>
/// <param name="Page">The sources, as lists of sources print them.</param>
public sealed record RenderedEvidence(Markup Warning, ImmutableArray<RenderedAnswers> Groups, RenderedPage Page);

/// <summary>A group of answers.</summary>
/// <param name="Verdict">What they have in common; null for what is given into a vein.</param>
/// <param name="Answers">The answers, in the order of the file.</param>
public sealed record RenderedAnswers(Verdict? Verdict, ImmutableArray<RenderedAnswer> Answers);

/// <summary>An answer as HTML.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Url">Where more is told; null where there is no such page, or it is being mended.</param>
/// <param name="Marks">Its certainty as dots.</param>
/// <param name="Effect">What was measured, with its sources.</param>
public sealed record RenderedAnswer(EvidenceAnswer Answer, string? Url, Markup Marks, Markup Effect);

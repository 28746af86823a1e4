using System.Collections.Immutable;

namespace MagnesiumGuide.Checks;

/// <summary>The checks that run, by id. To read this list is to read the policy.</summary>
public static class AllChecks
{
    /// <summary>Those that look at one file.</summary>
    public static ImmutableArray<IFileCheck> OfFiles { get; } =
    [
        new TopicExists(),
        new PeopleExist(),
        new LinksResolve(),
        new AnchorsExist(),
        new LinksAreRelativeFiles(),
        new LinksHaveASafeScheme(),
        new LinksUseHttps(),
        new ImagesExist(),
        new ImagesHaveAlternativeText(),
        new LinksHaveText(),
        new RelatedArticlesExist(),
        new PublishedPagesDoNotLinkToDrafts(),
        new ChartsExist(),
        new ChartsStandAlone(),
        new BodyHasNoH1(),
        new HeadingsDoNotSkipLevels(),
        new SectionsHoldText(),
        new HeadingsHaveText(),
        new AnchorsLeaveThePageItsOwn(),
        new TextsAreFinished(),
        new MarkupIsUnderstood(),
        new TableRowsAreComplete(),
        new QuestionsEndWithAQuestionMark(),
        new KeyFactsCiteASource(),
        new WarningsCiteASource(),
        new AnswersCiteASource(),
        new CitationsResolve(),
        new CitationsStandInBrackets(),
        new QuotedValuesExist(),
        new QuotedValuesAgree(),
        new PagesWithARedFlagSignSayWhenToGetHelp(),
        new ChartsHaveOneUnit(),
        new TextsPromiseNothing(),
        new MedicinesAreLeftToDoctors(),
        new CertaintyFitsTheEvidence(),
        new DosesHaveAUnit(),
        new KnownNumbersAreQuoted(),
        new PagesCarryTheWarningsTheyNeed(),
        new AnswersAboutAVeinSaySo(),
        new AnswersFitTheirCertainty(),
        new ChartedAnswersExist(),
        new TextsAreEasyToRead(),
        new SentencesHaveAtMost30Words(),
        new AbbreviationsAreExplained(),
        new SpellingFitsTheLanguage(),
        new AliasesArePaths(),
        new PagesLeaveTheSiteItsOwnNames(),
        new NewUrlsAreListed(),
        new DatesAreNotInTheFuture(),
        new DatesAreInOrder(),
        new ReviewsAreNotOverdue(),
        new ReviewsAreMadeInTime(),
        new RelatedArticlesArePublished(),
        new DraftsHaveNoAliases(),
        new DraftsDoNotGrowOld(),
    ];

    /// <summary>Those that look at the guide as a whole.</summary>
    public static ImmutableArray<IGuideCheck> OfTheGuide { get; } =
    [
        new TitlesAreUnique(),
        new DescriptionsAreUnique(),
        new ReferencesAreCited(),
        new PathsAreUnique(),
        new GonePagesAreGone(),
        new PublishedUrlsLast(),
        new PublishedAnchorsLast(),
    ];

    /// <summary>Those that look at the remarks that excuse another rule.</summary>
    public static ImmutableArray<IExcuseCheck> OfExcuses { get; } =
    [
        new ExcusesNameARuleAndAReason(),
        new ExcusesExcuseSomething(),
    ];
}

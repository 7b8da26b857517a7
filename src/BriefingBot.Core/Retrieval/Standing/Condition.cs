namespace BriefingBot.Retrieval.Standing;

/// <summary>What an article must hold. The set is closed.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    public abstract bool IsMetBy(ArticleTerms article);

    /// <summary>Terms of which every article that meets it holds at least one, and few others do; none where no article can meet it.</summary>
    /// <param name="counts">How many articles hold a term.</param>
    public abstract IReadOnlyCollection<StandingTerm> RarestOf(Func<StandingTerm, int> counts);

    /// <param name="Token">See <see cref="Threats.Identifier.Token"/>.</param>
    public sealed record Mentions(string Token) : Condition
    {
        public override bool IsMetBy(ArticleTerms article) => article.Mentions(Token);

        public override IReadOnlyCollection<StandingTerm> RarestOf(Func<StandingTerm, int> counts) => [StandingTerm.OfToken(Token)];
    }

    /// <summary>A word, or several in order.</summary>
    /// <param name="Stems">At least one.</param>
    public sealed record Says(IReadOnlyList<string> Stems) : Condition
    {
        public override bool IsMetBy(ArticleTerms article) => article.Says(Stems);

        public override IReadOnlyCollection<StandingTerm> RarestOf(Func<StandingTerm, int> counts) => [Stems.Select(StandingTerm.OfStem).MinBy(counts)];
    }

    /// <param name="Parts">At least one.</param>
    public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
    {
        public override bool IsMetBy(ArticleTerms article) => Parts.All(part => part.IsMetBy(article));

        /// <summary>Those of one part are enough: of the one that fewest articles hold.</summary>
        public override IReadOnlyCollection<StandingTerm> RarestOf(Func<StandingTerm, int> counts) =>
            Parts.Select(part => part.RarestOf(counts)).MinBy(terms => terms.Sum(term => (long)counts(term)))!;
    }

    public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
    {
        public override bool IsMetBy(ArticleTerms article) => Parts.Any(part => part.IsMetBy(article));

        /// <summary>It takes those of every part, for any part may be the one that is met.</summary>
        public override IReadOnlyCollection<StandingTerm> RarestOf(Func<StandingTerm, int> counts) =>
            [.. Parts.SelectMany(part => part.RarestOf(counts)).Distinct()];
    }
}

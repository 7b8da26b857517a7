using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Analysis;

/// <summary>
/// How text becomes terms: the stock tokenizer, lower case, accents folded, English possessives and stop words off, Porter's
/// stems. One chain a field, because the parts of an article weigh differently; see <see cref="ArticleParts"/>.
/// </summary>
internal sealed class ArticleAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>A phrase must not reach from the title into the lead.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader) { MaxTokenLength = 200 };
        TokenStream words = new EnglishPossessiveFilter(Version, tokenizer);
        words = new ASCIIFoldingFilter(new LowerCaseFilter(Version, words));
        if (fieldName == ArticleParts.Words)
        {
            return new(tokenizer, words);
        }

        words = new PorterStemFilter(new AdjoiningTokenFilter(new StopFilter(Version, words, StopAnalyzer.ENGLISH_STOP_WORDS_SET)));
        var weight = ArticleParts.WeightOf(fieldName);
        return new(tokenizer, weight == 1 ? words : new RepeatingTokenFilter(words, weight));
    }
}

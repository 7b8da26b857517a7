using System.Data.Common;
using BriefingBot.Stories.NearDuplicates;
using Dapper;

namespace BriefingBot.Stories.Keeping;

/// <summary>What texts are recognised by, and whom they credit, inside one transaction.</summary>
internal sealed class SignatureRows(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>A site's boilerplate makes hundreds of texts alike in a band; those that agree in most bands are looked at.</summary>
    private const int MostAlike = 8;

    /// <summary>The articles whose text may be a near-duplicate, those that agree in most bands first.</summary>
    public async Task<IReadOnlyList<string>> ListAlikeAsync(TextSignature signature) => signature.Bands.Count == 0
        ? []
        : [.. await connection.QueryAsync<string>(Command(
            "select article_id from signature_bands where band in @Bands group by article_id order by count(*) desc, article_id limit @MostAlike",
            new { signature.Bands, MostAlike }))];

    public async Task WriteAsync(string articleId, int version, TextSignature signature, IReadOnlyList<string> credits)
    {
        await connection.ExecuteAsync(Command(
            "insert into signatures (article_id, version, signature) values (@articleId, @version, @Signature)",
            new { articleId, version, Signature = signature.ToBytes() }));
        await connection.ExecuteAsync(Command(
            "insert into signature_bands (band, article_id) values (@band, @articleId)",
            signature.Bands.Distinct().Select(band => new { band, articleId })));
        await connection.ExecuteAsync(Command(
            "insert into credits (article_id, ordinal, origin) values (@articleId, @ordinal, @origin)",
            credits.Select((origin, ordinal) => new { articleId, ordinal, origin })));
    }

    public async Task DeleteAsync(string articleId)
    {
        var kept = await connection.QueryAsync<byte[]>(Command("select signature from signatures where article_id = @articleId", new { articleId }));
        await connection.ExecuteAsync(Command(
            "delete from signature_bands where band = @band and article_id = @articleId",
            kept.SelectMany(bytes => TextSignature.FromBytes(bytes).Bands).Distinct().Select(band => new { band, articleId })));
        await connection.ExecuteAsync(Command("delete from signatures where article_id = @articleId", new { articleId }));
        await connection.ExecuteAsync(Command("delete from credits where article_id = @articleId", new { articleId }));
    }

    private CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
}

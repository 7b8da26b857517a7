using BriefingBot.Retrieval;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Inboxes;

/// <summary>Puts the inbox and its worker together. Platforms add an <see cref="IReplyChannel"/> and use <see cref="Reception"/>.</summary>
public static class InboxServices
{
    /// <param name="deskStore">The store of everything that is not articles, already migrated.</param>
    /// <param name="dataDirectory">Where the payloads' key is kept.</param>
    /// <param name="clearance">What channels may see.</param>
    /// <exception cref="StoreException">The key cannot be read or made.</exception>
    public static IServiceCollection AddInbox(this IServiceCollection services, SqliteDatabase deskStore, string dataDirectory, Clearance clearance)
    {
        ArgumentNullException.ThrowIfNull(deskStore);
        var key = ReadOrCreateKey(dataDirectory);

        // The same after a restart, and no other's: one process owns the index of a data directory.
        var owner = $"{Environment.MachineName}:{Path.GetFullPath(dataDirectory)}";
        return services
            .AddSingleton(new InboxLimits())
            .AddSingleton(_ => new GroupCommit(deskStore.Source))
            .AddSingleton(_ => new PayloadCipher(key))
            .AddSingleton<WorkSlots>()
            .AddSingleton<EarlyAnswers>()
            .AddSingleton(services => new Inbox(
                deskStore.Source,
                services.GetRequiredService<GroupCommit>(),
                services.GetRequiredService<PayloadCipher>(),
                owner,
                services.GetRequiredService<InboxLimits>(),
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton(services => new Reception(
                services.GetRequiredService<Inbox>(),
                services.GetRequiredService<EarlyAnswers>(),
                services.GetRequiredService<WorkSlots>(),
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton(services =>
            {
                var desk = services.GetRequiredService<Desk>();
                return new RequestAnswerer(
                    services.GetRequiredService<Inbox>(),
                    services.GetRequiredService<EarlyAnswers>(),
                    (request, cancellationToken) => desk.AnswerAsync(request.Text, new(request.Channel, clearance) { User = request.User }, cancellationToken),
                    services.GetServices<IReplyChannel>(),
                    services.GetRequiredService<InboxLimits>(),
                    services.GetRequiredService<TimeProvider>(),
                    services.GetRequiredService<ILogger<RequestAnswerer>>());
            })
            .AddHostedService<InboxWorker>();
    }

    /// <summary>The key of a data directory's payloads; null where none was made yet, and so no request received.</summary>
    /// <exception cref="StoreException">The key cannot be read.</exception>
    internal static byte[]? KeyOf(string dataDirectory) => File.Exists(KeyPathOf(dataDirectory)) ? ReadOrCreateKey(dataDirectory) : null;

    private static byte[] ReadOrCreateKey(string dataDirectory) =>
        KeyFile.ReadOrCreate(KeyPathOf(dataDirectory), "requests not answered yet are then lost");

    private static string KeyPathOf(string dataDirectory) => Path.Combine(dataDirectory, "inbox.key");
}

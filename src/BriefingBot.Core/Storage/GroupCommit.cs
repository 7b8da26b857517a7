using System.Data.Common;
using System.Threading.Channels;

namespace BriefingBot.Storage;

/// <summary>
/// Lets small writes that come at the same time share one transaction, and so one wait for the disk: what a write returns is on
/// disk. One at a time writes to the database then, so that on SQLite none waits for the other's lock.
/// </summary>
public sealed class GroupCommit : IAsyncDisposable
{
    private const int MostTogether = 256;

    /// <summary>Far more than can wait while the disk is well; beyond it, those that write wait to be queued.</summary>
    private const int MostQueued = 4096;

    private readonly Channel<IWrite> queue = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(MostQueued) { SingleReader = true });
    private readonly DbDataSource database;
    private readonly Task writing;

    public GroupCommit(DbDataSource database)
    {
        this.database = database;
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Runs a write in the next transaction. It takes place even when the caller stops waiting.</summary>
    /// <param name="write">Must not fail for reasons of its own: a failure fails all that share the transaction.</param>
    /// <exception cref="DbException">The transaction failed; nothing of it was written.</exception>
    public async Task<T> RunAsync<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        var queued = new Write<T>(write);
        await queue.Writer.WriteAsync(queued, cancellationToken);
        return await queued.Committed.WaitAsync(cancellationToken);
    }

    /// <summary>Commits what is queued and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync()
    {
        var together = new List<IWrite>(MostTogether);
        while (await queue.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostTogether && queue.Reader.TryRead(out var write))
            {
                together.Add(write);
            }

            try
            {
                await CommitAsync(together);
                together.ForEach(write => write.Succeed());
            }
            catch (Exception failure)
            {
                // Whoever wrote is told; the next ones may fare better.
                together.ForEach(write => write.Fail(failure));
            }
        }
    }

    private async Task CommitAsync(List<IWrite> together)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var write in together)
        {
            await write.RunAsync(connection, transaction);
        }

        await transaction.CommitAsync();
    }

    private interface IWrite
    {
        Task RunAsync(DbConnection connection, DbTransaction transaction);

        void Succeed();

        void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<DbConnection, DbTransaction, Task<T>> write) : IWrite
    {
        private readonly TaskCompletionSource<T> committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Committed => committed.Task;

        public async Task RunAsync(DbConnection connection, DbTransaction transaction) => result = await write(connection, transaction);

        public void Succeed() => committed.TrySetResult(result!);

        public void Fail(Exception failure) => committed.TrySetException(failure);
    }
}

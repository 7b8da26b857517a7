namespace BriefingBot.Chat.Inboxes;

/// <summary>
/// Receives requests for the platforms' edges: keeps them, and acknowledges them with the answer when it is ready at once. An edge
/// hands in how its platform is told; the rest is the same on all of them.
/// </summary>
public sealed class Reception
{
    /// <summary>An answer that is ready by then goes with the acknowledgement. Slack waits for three seconds.</summary>
    internal static readonly TimeSpan EarlyWindow = TimeSpan.FromMilliseconds(300);

    private readonly Inbox inbox;
    private readonly EarlyAnswers answers;
    private readonly WorkSlots slots;
    private readonly TimeProvider clock;

    internal Reception(Inbox inbox, EarlyAnswers answers, WorkSlots slots, TimeProvider clock) =>
        (this.inbox, this.answers, this.slots, this.clock) = (inbox, answers, slots, clock);

    /// <summary>Keeps the request and acknowledges it; returns when the platform has been told.</summary>
    /// <param name="acknowledge">
    /// Tells the platform; false when it was not there any more. After an answer that was told, the request is done; a host that ends
    /// between the two answers again at the return address, once.
    /// </param>
    public async Task ReceiveAsync(ChatRequest request, Func<Acknowledgement, Task<bool>> acknowledge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(acknowledge);

        // Open before there is a row: a worker may take that in the same moment.
        var early = answers.Open(request.Id);
        var delivered = false;
        try
        {
            var started = clock.GetTimestamp();

            // Without a slot for it the answer cannot be ready in time, and waiting for it would only make this late.
            var mayBeEarly = answers.Unbegun <= slots.Free;
            var acceptance = await inbox.AcceptAsync(request, cancellationToken);
            var window = acceptance == Acceptance.Accepted && mayBeEarly ? EarlyWindow - clock.GetElapsedTime(started) : TimeSpan.Zero;
            var reply = early is null ? null : await early.WaitAsync(window, clock);
            delivered = await acknowledge((reply, acceptance) switch
            {
                ({ } ready, _) => new Acknowledgement.Answered(ready),
                (_, Acceptance.Accepted) => new Acknowledgement.Working(),
                (_, Acceptance.Busy) => new Acknowledgement.Busy(),
                _ => new Acknowledgement.Repeated(),
            });
        }
        finally
        {
            if (early is not null)
            {
                answers.Close(request.Id);
                early.Acknowledged(delivered);
            }
        }
    }
}

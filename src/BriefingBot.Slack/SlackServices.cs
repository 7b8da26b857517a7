using BriefingBot.Chat.Inboxes;
using BriefingBot.Slack.Answers;
using BriefingBot.Slack.Configuration;
using BriefingBot.Slack.Requests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefingBot.Slack;

/// <summary>Puts Slack's edge together.</summary>
public static class SlackServices
{
    /// <param name="reaching">The host's way to the hosts that are named (<c>host</c> or <c>host:port</c>); it must not follow redirects.</param>
    public static IServiceCollection AddSlack(
        this IServiceCollection services, IConfiguration configuration, Func<IReadOnlyList<string>, HttpMessageHandler> reaching)
    {
        services.AddOptionsWithValidateOnStart<SlackOptions, SlackOptionsRule>();
        return services
            .AddSingleton<IConfigureOptions<SlackOptions>>(new SlackSettings(configuration))
            .AddSingleton<SlackCommands>()
            .AddSingleton<IReplyChannel>(services => new ResponseUrlChannel(
                new(reaching(services.GetRequiredService<IOptions<SlackOptions>>().Value.ResponseUrlHosts)) { Timeout = Timeout.InfiniteTimeSpan },
                services.GetRequiredService<IOptions<SlackOptions>>(),
                services.GetRequiredService<TimeProvider>()));
    }
}

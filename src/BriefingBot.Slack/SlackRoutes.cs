using BriefingBot.Slack.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Slack;

/// <summary>Slack's paths.</summary>
public static class SlackRoutes
{
    public static IEndpointConventionBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return routes.MapPost("/slack/commands", context => context.RequestServices.GetRequiredService<SlackCommands>().HandleAsync(context));
    }
}

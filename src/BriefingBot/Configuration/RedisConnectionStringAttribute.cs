using System.ComponentModel.DataAnnotations;
using BriefingBot.Briefings.Caching;

namespace BriefingBot.Configuration;

/// <summary>Empty, or what the client of Redis can read. The message does not repeat it: it may hold a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RedisConnectionStringAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        AnswerCaching.Complaint((string)value!) is { } complaint
            ? new($"Redis:ConnectionString is wrong: {complaint}. Write host:port, as in localhost:6379, then options of the client after commas; empty for no Redis.")
            : ValidationResult.Success;
}

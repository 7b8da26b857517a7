namespace BriefingBot.Threats;
public static class Defang { public static string Text(string text) => text; }

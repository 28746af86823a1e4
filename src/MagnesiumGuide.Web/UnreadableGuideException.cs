namespace MagnesiumGuide.Web;

/// <summary>A folder that can't be read as a guide at all. The message says which file is at fault; it stops the start with exit code 2.</summary>
internal sealed class UnreadableGuideException(string message) : Exception(message);

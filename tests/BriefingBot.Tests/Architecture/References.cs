using System.Reflection;
using System.Reflection.Emit;

namespace BriefingBot.Tests.Architecture;

/// <summary>
/// Every type that a compiled type refers to: in its declaration, its attributes, its members' signatures, and the bodies of its
/// methods, where most references are. What the compiler replaced by a value (constants, <c>nameof</c>) leaves no trace.
/// </summary>
internal static class References
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type) => InDeclaration(type)
        .Concat(type.GetMembers(Declared).SelectMany(InMember))
        .OfType<Type>()
        .SelectMany(Parts)
        .ToHashSet();

    private static IEnumerable<Type?> InDeclaration(Type type) =>
        [type.BaseType, .. type.GetInterfaces(), .. InAttributes(type), .. type.GetGenericArguments().SelectMany(Constraints)];

    private static IEnumerable<Type?> InMember(MemberInfo member) => InAttributes(member).Concat(member switch
    {
        FieldInfo field => [field.FieldType],
        MethodBase method =>
        [
            (method as MethodInfo)?.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.IsGenericMethodDefinition ? method.GetGenericArguments().SelectMany(Constraints) : [],
            .. InBody(method),
        ],
        _ => [],
    });

    private static IEnumerable<Type?> InAttributes(MemberInfo member) => member.GetCustomAttributesData()
        .SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .Select(argument => argument.Value as Type)
            .Prepend(attribute.AttributeType));

    private static Type[] Constraints(Type parameter) => parameter.IsGenericParameter ? parameter.GetGenericParameterConstraints() : [];

    private static IEnumerable<Type?> InBody(MethodBase method) => method.GetMethodBody() is not { } body ? [] :
    [
        .. body.LocalVariables.Select(local => local.LocalType),
        .. body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType),
        .. Tokens(body.GetILAsByteArray()!).SelectMany(token => Named(method, token)),
    ];

    /// <summary>The types, methods and fields that the instructions name.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xfe;
            var instruction = OpCodesByValue[wide ? (short)(0xfe00 | code[at + 1]) : code[at]];
            at += wide ? 2 : 1;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type?> Named(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments) switch
        {
            Type type => [type],
            MethodBase called =>
            [
                called.DeclaringType,
                (called as MethodInfo)?.ReturnType,
                .. called.GetParameters().Select(parameter => parameter.ParameterType),
                .. called.IsGenericMethod ? called.GetGenericArguments() : [],
            ],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            _ => [],
        };
    }

    /// <summary>A type with those that it is made of: what an array holds, what a generic type is of.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsConstructedGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}

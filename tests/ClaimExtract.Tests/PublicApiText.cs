using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ClaimExtract.Tests;

/// <summary>Writes public types and members much as C# declares them. What the compiler adds to records is left out.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsSubclassOf(typeof(Delegate)) ? "delegate" : "class";
        string modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsAbstract: true, IsInterface: false } ? "abstract " : type is { IsSealed: true, IsValueType: false } ? "sealed " : "";
        var bases = new List<Type>(type.IsValueType || type.BaseType == typeof(object) || type.BaseType is null ? [] : [type.BaseType]);
        bases.AddRange(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(i => i.Name, StringComparer.Ordinal));
        string inherits = type.IsEnum || bases.Count == 0 ? "" : $" : {string.Join(", ", bases.Select(Name))}";
        return $"{modifier}{kind} {type.Namespace}.{Name(type)}{inherits}";
    }

    /// <summary>Values of enums in their order, members of other types by text.</summary>
    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(v => string.Create(CultureInfo.InvariantCulture, $"{Enum.GetName(type, v)} = {v}"));
        }

        return type.GetMembers(Declared).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) || m is MethodInfo { IsSpecialName: true }).Select(Member).OfType<string>().Order(StringComparer.Ordinal);
    }

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsSeen(made) => $"new({Parameters(made)})",
        FieldInfo field when field.IsPublic || field.IsFamily => $"{(field.IsStatic ? "static " : "")}{Nullable(Nullability.Create(field), field.FieldType)} {field.Name}",
        EventInfo raised when raised.AddMethod is { } add && IsSeen(add) => $"event {Name(raised.EventHandlerType!)} {raised.Name}",
        PropertyInfo property when property.GetMethod is { } get && IsSeen(get) && property.Name != "EqualityContract" =>
            $"{(get.IsStatic ? "static " : property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Nullable(Nullability.Create(property), property.PropertyType)} {property.Name}{Index(property)} {{ get;{Setter(property)} }}",
        MethodInfo method when IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) =>
            $"{(method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "")}{Nullable(Nullability.Create(method.ReturnParameter), method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        _ => null,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Setter(PropertyInfo property)
    {
        if (property.SetMethod is not { } set || !IsSeen(set))
        {
            return "";
        }

        return set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
    }

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string passing = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : "";
        string usual = parameter.HasDefaultValue ? $" = {(parameter.DefaultValue is string text ? $"\"{text}\"" : Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : "default")}" : "";
        return $"{passing}{Nullable(Nullability.Create(parameter), parameter.ParameterType)} {parameter.Name}{usual}";
    }

    private static string Nullable(NullabilityInfo info, Type type) =>
        Name(type) + (info.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "");

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (System.Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : Keywords.GetValueOrDefault(type, name);
    }
}
